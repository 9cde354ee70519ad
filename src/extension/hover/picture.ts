import { Recent } from "../../language";
import type { Look, Typesetter } from "../typeset";

/** VS Code cuts a Markdown text at 100,000 characters; this leaves room for all else in it. */
const longestPicture = 60_000;

/** Draws formulas as images in Markdown, and remembers those drawn last. */
export class Pictures {
  private readonly drawn = new Recent<string, Promise<string | undefined>>(100);

  constructor(private readonly typesetter: Typesetter) {}

  /** An image in Markdown; undefined when the formula cannot be typeset or its picture is too large. */
  markdown(latex: string, alternative: string, look: Look): Promise<string | undefined> {
    return this.drawn.get(`${look.color} ${look.fontSize} ${latex}`, async () => {
      const picture = await this.typesetter.picture(latex, look);
      if (!picture || picture.svg.length * 4 / 3 > longestPicture) return undefined;
      return `![${escapeAlternative(alternative)}](data:image/svg+xml;base64,${base64(picture.svg)})`;
    });
  }
}

/** Base 64 of a text in UTF-8, by means that every host has. */
function base64(text: string): string {
  let bytes = "";
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

/** A text that Markdown takes for the alternative of an image as it is: it keeps no escapes there, so what ends it is replaced. */
function escapeAlternative(text: string): string {
  return text.replace(/\[/g, "(").replace(/\]/g, ")").replace(/[`\\]/g, "").replace(/\s+/g, " ");
}
