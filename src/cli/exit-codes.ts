/** 0: done; 1: the mathematics could not be done; 2: the command line was not understood. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
