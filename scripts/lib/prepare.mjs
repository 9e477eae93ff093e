import { installWhenNeeded } from "./install.mjs";
import { pinnedNode, requireStartingNode } from "./node.mjs";
import { root } from "./root.mjs";

/** What every command begins with; answers with the Node to run the program on. */
export function prepare() {
  requireStartingNode();
  process.chdir(root);
  installWhenNeeded();
  return pinnedNode();
}
