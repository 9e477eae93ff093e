const OWN_PAGE = /^\/(?:kk|ru|en)(?:\/[\w/-]*)?$/;

/** Where to go on to: a page of ours, named by its path alone, never another site. */
export function ownPage(next: string | null): string | undefined {
  return next !== null && OWN_PAGE.test(next) ? next : undefined;
}
