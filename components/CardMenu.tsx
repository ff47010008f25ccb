/** Owns a card's menu: a view in place of the card's body, so that nothing is drawn outside the card's frame. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';
import { nextItem } from './menu-keys.ts';
import { CARD } from './wording.ts';
import './CardMenu.css';

/** One thing a menu offers. */
export interface MenuItem {
  readonly icon: IconName;
  readonly label: string;
  readonly onChoose: () => void;
  /** A line stands above it. */
  readonly isApart?: boolean;
}

/** A menu; its first item has the focus. Up, Down, Home, End and first letters move it. */
export function CardMenu({ items }: { readonly items: readonly MenuItem[] }): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const buttons = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useLayoutEffect(() => buttons()[0]?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const all = buttons();
    const at = all.findIndex((button) => button.matches(':focus'));
    const labels = items.map(({ label }) => label);
    const next = nextItem(event.key, at, labels);
    if (next === undefined) return;
    all[next]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={menu} class="CardMenu" role="menu" aria-label={CARD.actions} tabIndex={-1} onKeyDown={onKeyDown}>
      {items.map(({ icon, label, onChoose, isApart }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          class={isApart ? 'CardMenu-item CardMenu-apart' : 'CardMenu-item'}
          onClick={onChoose}
        >
          <Icon name={icon} />
          <span>{label}</span>
        </button>
      ))}
    </div>
  );
}
