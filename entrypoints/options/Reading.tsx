/** Owns the section Reading: how much is marked and how soon a card opens. */
import type { JSX } from 'preact';
import { Segments } from '../../components/Segments.tsx';
import { NOISE_HELP, NOISE_OPTIONS, SPEED_OPTIONS } from '../../components/setting-words.ts';
import type { Settings, SettingsChange } from '../../data/settings.ts';

interface ReadingProps {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

/** Marks and cards, as the reader wants them. */
export function Reading({ settings, onChange }: ReadingProps): JSX.Element {
  return (
    <>
      <h2>How many mentions to mark</h2>
      <div class="Reading-segments">
        <Segments
          legend="How many mentions to mark"
          options={NOISE_OPTIONS}
          value={settings.noise}
          onChange={(noise) => onChange({ noise })}
        />
      </div>
      <p class="Options-help" role="status">
        {NOISE_HELP[settings.noise]}
      </p>
      <h2>Open when the pointer rests</h2>
      <div class="Reading-segments">
        <Segments
          legend="Open when the pointer rests"
          options={SPEED_OPTIONS}
          value={settings.openSpeed}
          onChange={(openSpeed) => onChange({ openSpeed })}
        />
      </div>
      <p class="Options-help">Off means that a card opens by click or by keyboard only.</p>
    </>
  );
}
