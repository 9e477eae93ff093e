import type { ReactNode } from "react";
import { Count } from "#ui/badge.tsx";
import { Icon } from "#ui/icon.tsx";

export type TreeNode = { id: string; label: string; href?: string; count?: number; countLabel?: string; open?: boolean; current?: boolean; detail?: ReactNode; children?: readonly TreeNode[] };

export function Tree({ nodes, label }: { nodes: readonly TreeNode[]; label?: string }) {
  return (
    <ul className="tree" aria-label={label}>
      {nodes.map((node) => (
        <li key={node.id}>
          {node.children?.length ? (
            <details open={node.open}>
              <summary className="tree-node">
                <Icon name="chevron-right" />
                <NodeFace {...node} />
              </summary>
              <Tree nodes={node.children} />
            </details>
          ) : (
            <div className="tree-node tree-leaf">
              <NodeFace {...node} />
            </div>
          )}
        </li>
      ))}
    </ul>
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
