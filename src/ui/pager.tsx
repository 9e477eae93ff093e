import { PAGE_SIZES, pagesAround, withParams } from "#ui/list-state.ts";
import { useWords } from "#ui/words.tsx";

type PagerProps = { params: URLSearchParams; page: number; size: number; total: number };

export function Pager({ params, page, size, total }: PagerProps) {
  const words = useWords();
  const last = Math.max(1, Math.ceil(total / size));
  if (total <= PAGE_SIZES[0]) return null;
  return (
    <nav className="pager" aria-label={words.pages}>
      <ol>
        {page > 1 && (
          <li>
            <a href={withParams(params, { page: String(page - 1) })} rel="prev" aria-label={words.previous}>
              ←
            </a>
          </li>
        )}
        {pagesAround(page, last).map((one, index) => (
          <li key={one ?? `gap-${index}`}>
            {one === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a href={withParams(params, { page: String(one) })} aria-current={one === page ? "page" : undefined} aria-label={words.page(one)}>
                {one}
              </a>
            )}
          </li>
        ))}
        {page < last && (
          <li>
            <a href={withParams(params, { page: String(page + 1) })} rel="next" aria-label={words.next}>
              →
            </a>
          </li>
        )}
      </ol>
      <span className="pager-sizes">
        {words.rowsPerPage}
        {PAGE_SIZES.map((one) => (one === size ? <b key={one}>{one}</b> : <a key={one} href={withParams(params, { size: String(one) })}>{one}</a>))}
      </span>
    </nav>
  );
}
