/** Where the page's files are, and who may serve them. */
export interface PageFiles {
  /** The address of a file of the page's folder. */
  readonly address: (name: string) => string;
  /** The origin of these addresses, for the content security policy. */
  readonly origin: string;
}

/**
 * The panel's page: one script with the chunks that it asks for, one sheet of styles, its fonts, and nothing else is let in.
 * The script is told from others by a number used once; what it imports inherits that.
 */
export function pageHtml({ address, origin }: PageFiles): string {
  const nonce = randomNonce();
  const policy = `default-src 'none'; style-src ${origin}; font-src ${origin}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${address("panel.css")}">
<title>Nabla</title>
</head>
<body>
<div id="nabla"></div>
<script type="module" nonce="${nonce}" src="${address("panel.js")}"></script>
</body>
</html>`;
}

function randomNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
