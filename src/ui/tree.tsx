import type { ReactNode } from "react";
import { Count } from "#ui/badge.tsx";
import { Icon } from "#ui/icon.tsx";

export type TreeNode = { id: string; label: string; href?: string; count?: number; countLabel?: string; open?: boolean; current?: boolean; detail?: ReactNode; children?: readonly TreeNode[] };

export function Tree({ nodes, label }: { nodes: readonly TreeNode[]; label?: string }) {
  return (
    <ul className="tree" aria-label={label}>
      {nodes.map((node) => (
        <li key={node.id}>
          <TreeBranch {...node} />
        </li>
      ))}
    </ul>
  );
}

/** The link stands beside the summary, not in it: one opens the place, the other opens the branch. */
function TreeBranch(node: TreeNode) {
  const below = node.children?.length ? <Tree nodes={node.children} /> : null;
  return (
    <>
      {(node.href || !below) && (
        <div className="tree-node">
          <NodeFace {...node} />
        </div>
      )}
      {below && (
        <details open={node.open}>
          <summary className={node.href ? "tree-toggle" : "tree-node"} aria-label={node.href ? node.label : undefined}>
            <Icon name="chevron-right" />
            {!node.href && <NodeFace {...node} />}
          </summary>
          {below}
        </details>
      )}
    </>
  );
}

function NodeFace({ label, href, count, countLabel, current, detail }: TreeNode) {
  return (
    <>
      {href ? (
        <a href={href} aria-current={current ? "page" : undefined}>
          {label}
        </a>
      ) : (
        <span>{label}</span>
      )}
      {detail && <span className="small quiet">{detail}</span>}
      {count !== undefined && <Count value={count} label={countLabel} />}
    </>
  );
}

export function Fold({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="fold" open={open}>
      <summary>
        <Icon name="chevron-right" />
        {title}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
