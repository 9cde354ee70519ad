// What the extension host in Node tests besides the suite of both hosts.
import "./suite";
import "./notebooks.test";
import "./check-workspace.test";
import "./tools.test";
