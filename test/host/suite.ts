// Every test of the extension host, for both hosts. None may use node modules.
import "./activation.test";
import "./hover.test";
import "./actions.test";
import "./differentiate.test";
import "./refusals.test";
import "./symbols.test";
import "./code-actions.test";
import "./check.test";
import "./untrusted.test";
