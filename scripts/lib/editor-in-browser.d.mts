import type { Browser } from "playwright-core";

export declare const root: string;
export declare const examplesFolder: string;
export declare const resultsFolder: string;

export interface Server {
  readonly authority: string;
  readonly origin: string;
  readonly vscode: string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly version?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Opening {
  readonly folder?: string;
  readonly file?: string;
  readonly extension?: string;
}

export declare function startServer(options?: ServerOptions): Promise<Server>;
export declare function windowAddress(server: Server, opening: Opening): string;
export declare function launchBrowser(): Promise<Browser>;
export declare function exitOnSignals(): void;
