// jstat ships no types: what is used of it.
declare module 'jstat' {
  const jstat: {
    readonly jStat: {
      readonly studentt: {
        cdf(x: number, degreesOfFreedom: number): number
        inv(p: number, degreesOfFreedom: number): number
      }
      gammaln(x: number): number
    }
  }
  export default jstat
}
