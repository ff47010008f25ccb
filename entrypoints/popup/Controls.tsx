/** Owns the lower part of the popup: the switch for this site, the noise, the packs. */
import type { JSX } from 'preact';
import { counted } from '../../components/count-words.ts';
import { Icon } from '../../components/Icon.tsx';
import { Segments } from '../../components/Segments.tsx';
import { Switch } from '../../components/Switch.tsx';
import { NOISE_OPTIONS } from '../../components/setting-words.ts';
import type { PackSummary } from '../../data/messages.ts';
import type { Settings, SettingsChange } from '../../data/settings.ts';
import { siteName, sitesAfter } from '../../data/site-name.ts';

interface ControlsProps {
  /** Host name of the page; undefined where it belongs to no site. */
  readonly host: string | undefined;
  readonly off: boolean;
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

/** Everything here acts at once. */
export function Controls({ host, off, settings, onChange }: ControlsProps): JSX.Element {
  return (
    <>
      {host !== undefined && (
        <div class="Controls-site">
          <Switch
            on={!off}
            label="Mark terms on this site"
            detail={siteName(host)}
            onChange={(on) => onChange({ sitesOff: sitesAfter(settings.sitesOff, host, on) })}
          />
        </div>
      )}
      <div class="Controls-noise">
        <Segments
          legend="How many mentions to mark"
          options={NOISE_OPTIONS}
          value={settings.noise}
          onChange={(noise) => onChange({ noise })}
        />
      </div>
    </>
  );
}

/** What the terms come from. */
export function PackLine({ packs }: { readonly packs: readonly PackSummary[] | undefined }): JSX.Element | null {
  const [first, ...others] = packs ?? [];
  if (!first) return null;
  const documents = counted(first.sourceCount, 'document', 'documents');
  return (
    <div class="Popup-foot">
      <Icon name="pack" size={14} />
      <span>
        {first.title}, {documents}
        {others.length > 0 && `, and ${counted(others.length, 'more pack', 'more packs')}`}
      </span>
    </div>
  );
}
