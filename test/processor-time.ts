/** Milliseconds of processor time that this process has used: what a busy machine takes from it does not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
