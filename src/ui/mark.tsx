export function Mark() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden="true">
      <circle cx="16" cy="16" r="13" strokeWidth="2.6" />
      <path d="M12.500 4v24M16 3v26M19.500 4v24M4 12.500h24M3 16h26M4 19.500h24" />
    </svg>
  );
}

export function MarkLink({ href, name }: { href: string; name: string }) {
  return (
    <a className="mark" href={href} aria-label={name}>
      <Mark />
      <span>{name}</span>
    </a>
  );
}
