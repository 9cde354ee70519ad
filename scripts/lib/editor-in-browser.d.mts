import type { Browser } from "playwright-core";

export declare const root: string;
export declare const examplesFolder: string;
export declare const resultsFolder: string;
export declare const testSettings: Readonly<Record<string, unknown>>;

export interface Server {
  readonly authority: string;
  readonly origin: string;
  readonly vscode: string;
  writeSettings(settings: Readonly<Record<string, unknown>>): void;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly version?: string;
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
