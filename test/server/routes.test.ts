import { describeRoutes } from './contract.ts'
import { memoryDesk } from './memory-desk.ts'

describeRoutes('a desk in memory', async () => memoryDesk())
