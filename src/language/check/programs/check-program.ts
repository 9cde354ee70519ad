import { print, type Parser } from "../../../core";
import type { CodeLanguageName } from "../../code-bindings";
import type { CheckedEquality } from "../../findings";
import { isIgnored } from "../ignored";
import { wrongMessage } from "../message";
import { slipOf } from "../slips";
import type { CheckedClaim } from "../types";
import { claimsOfAutograd, claimsOfClosures } from "./autograd";
import { judge } from "./compare-code";
import { functionsIn } from "./functions";
import { claimsOfPairs, type CodeClaim } from "./pairs";

/** Checks the derivatives that a program has written by hand beside its functions, and backward passes beside forward ones. */
export function checkProgram(text: string, language: CodeLanguageName, parser: Parser): CheckedClaim[] {
  const claims = [
    ...claimsOfPairs(functionsIn(text, language, parser)),
    ...(language === "python" ? [...claimsOfAutograd(text, parser), ...claimsOfClosures(text, parser)] : []),
  ];
  return claims.filter(({ span }) => !isIgnored(text, span)).map((claim) => checkedClaim(claim, language)).sort((left, right) => left.span.start - right.span.start);
}

function checkedClaim({ question, span, of, by, qualifier, isLiteral, claim }: CodeClaim, language: CodeLanguageName): CheckedClaim {
  const judged = judge(question);
  const common = { span, against: of, chain: span, formula: span, claim, verdict: judged.verdict, used: [{ name: question.name, span: of }] };
  if (judged.verdict === "right") return { ...common, message: "It is right." };
  if (judged.verdict === "undecided") return { ...common, message: judged.reason ?? "" };
  const { sides, counterexample, correct } = judged;
  const slip = sides && slipOf({ question: judged.question, expected: sides.expected, claimed: sides.claimed });
  const equality: CheckedEquality = { ...judged, span, against: by, used: [] };
  return {
    ...common, message: wrongMessage(equality, slip), slip, correct: correct?.full,
    replacement: correct && isLiteral ? print(correct.full, language, qualifier === undefined ? {} : { qualifier }) : undefined,
    ...(counterexample && { at: counterexample.point, left: counterexample.expected, right: counterexample.found }),
  };
}
