import { z } from 'zod'
import { EVENT_TYPES, type EventType, SUB_EVENT_TYPES, type SubEventType } from './event-types.ts'

export const subEventTypeSchema = z.enum(SUB_EVENT_TYPES as [SubEventType, ...SubEventType[]])
export const eventTypeSchema = z.enum(Object.keys(EVENT_TYPES) as [EventType, ...EventType[]])
