/** Owns the section Sites: the sites on which nothing is marked. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import type { SettingsChange } from '../../data/settings.ts';
import { covers, siteNameFrom } from '../../data/site-name.ts';

interface SitesProps {
  readonly sitesOff: readonly string[];
  readonly onChange: (change: SettingsChange) => void;
}

/** The list of switched-off sites, and a field to add one. */
export function Sites({ sitesOff, onChange }: SitesProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const remove = (name: string): void => {
    onChange({ sitesOff: sitesOff.filter((other) => other !== name) });
    field.current?.focus();
  };
  return (
    <>
      <h2>Never mark these sites</h2>
      <p class="Options-help">A name covers its subdomains: example.com also covers news.example.com.</p>
      <SiteField field={field} sitesOff={sitesOff} onAdd={(name) => onChange({ sitesOff: [...sitesOff, name] })} />
      {sitesOff.length === 0 ? (
        <p class="Sites-none">No site is switched off. Sidelight marks terms on every page it may read.</p>
      ) : (
        <ul class="Sites-list">
          {sitesOff.map((name) => (
            <li key={name}>
              <Icon name="site" />
              <span>{name}</span>
              <Button look="quiet" name={`Remove ${name}`} onClick={() => remove(name)}>
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <h2>Always left alone</h2>
      <p class="Options-help">Text you type, code, forms, password fields, and pages the browser protects.</p>
    </>
  );
}

interface SiteFieldProps {
  readonly field: { current: HTMLInputElement | null };
  readonly sitesOff: readonly string[];
  readonly onAdd: (name: string) => void;
}

/** A name or a whole address; what is wrong with it is said under the field. */
function SiteField({ field, sitesOff, onAdd }: SiteFieldProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const add = (event: Event): void => {
    event.preventDefault();
    const name = siteNameFrom(typed);
    const wrong = problemWith(name, sitesOff);
    setProblem(wrong);
    if (name === undefined || wrong !== '') {
      field.current?.focus();
      return;
    }
    onAdd(name);
    setTyped('');
  };
  return (
    <form class="Sites-form" noValidate onSubmit={add}>
      <input
        ref={field}
        type="text"
        inputMode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-label="Site to leave alone"
        aria-invalid={problem !== ''}
        aria-describedby="site-problem"
        placeholder="mail.example.com"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setProblem('');
        }}
      />
      <Button look="main" type="submit">
        Add site
      </Button>
      <p id="site-problem" class="Sites-problem" role="alert">
        {problem}
      </p>
    </form>
  );
}

/** What is wrong with adding `name`, in words with the remedy; empty where nothing is. */
export function problemWith(name: string | undefined, sitesOff: readonly string[]): string {
  if (name === undefined) return 'Write a site name, such as example.com.';
  const covering = sitesOff.find((other) => covers(other, name));
  if (covering === undefined) return '';
  return covering === name ? `${name} is in the list already.` : `${covering}, which is in the list, covers ${name}.`;
}
