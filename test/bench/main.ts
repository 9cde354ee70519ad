import { benchActivation } from "./activation";
import { benchDerivatives } from "./derivatives";
import { benchHovers } from "./hovers";
import { benchSizes } from "./sizes";

async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
  benchSizes();
  benchActivation();
  benchHovers();
  await benchDerivatives();
}

void main();
