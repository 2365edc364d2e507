import './fonts.css'
import { mount } from 'svelte'
import Checker from './Checker.svelte'

mount(Checker, { target: document.getElementById('checker')! })
