/** Behind the closing quote of a string that is open at `from`; a string of one line that never closes ends with its line. */
export function afterString(text: string, from: number, quote: string): number {
  const overLines = quote.length === 3;
  for (let i = from; i < text.length; i++) {
    const character = text[i];
    if (character === "\\") i++;
    else if (character === "\n" && !overLines) return i;
    else if (character === quote[0] && text.startsWith(quote, i)) return i + quote.length;
  }
  return text.length;
}

/** Behind the backquote that closes a template of JavaScript; what stands in its ${..} can hold templates itself. */
export function afterTemplate(text: string, from: number): number {
  const open: ("template" | "braces")[] = ["template"];
  for (let i = from; i < text.length; i++) {
    const character = text[i];
    const inTemplate = open.at(-1) === "template";
    if (character === "\\") i++;
    else if (character === "`") {
      if (inTemplate) open.pop();
      else open.push("template");
      if (open.length === 0) return i + 1;
    } else if (inTemplate && character === "$" && text[i + 1] === "{") {
      open.push("braces");
      i++;
    } else if (!inTemplate && character === "{") open.push("braces");
    else if (!inTemplate && character === "}") open.pop();
    else if (!inTemplate && (character === '"' || character === "'")) i = afterString(text, i + 1, character) - 1;
  }
  return text.length;
}
