import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { type Address, parseAddress } from '../store/address.ts';

/** The last address that was one: a link to a place within the page leads to no other page. */
let address: Address = parseAddress(location.hash) ?? { page: 'playground' };
/** How far down the playground was scrolled when it was left. */
let playgroundScroll = 0;

/** Where the visitor is. Coming back to the playground finds it as it was left. */
export function useAddress(): Address {
  const current = useSyncExternalStore(watchHash, () => address);
  const { page } = current;
  const before = useRef(page);

  useLayoutEffect(() => {
    if (before.current === page) return;
    const left = before.current;
    before.current = page;
    window.scrollTo(0, page === 'playground' ? playgroundScroll : 0);
    if (page === 'playground') document.getElementById(`browse-${left}`)?.focus({ preventScroll: true });
  }, [page]);

  return current;
}

function watchHash(onChange: () => void): () => void {
  const listen = () => {
    const next = parseAddress(location.hash);
    if (!next) return;
    if (address.page === 'playground') playgroundScroll = window.scrollY;
    address = next;
    onChange();
  };
  window.addEventListener('hashchange', listen);
  return () => window.removeEventListener('hashchange', listen);
}
