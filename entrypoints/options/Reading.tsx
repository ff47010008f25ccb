/** Owns the section Reading: how much is marked, and how cards open and look. */
import type { JSX } from 'preact';
import { Segments } from '../../components/Segments.tsx';
import {
  LOOK_OPTIONS,
  NOISE_HELP,
  NOISE_OPTIONS,
  SIZE_OPTIONS,
  SPEED_OPTIONS,
} from '../../components/setting-words.ts';
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
      <h2>Card</h2>
      <Choice
        label="Opens as"
        help="You can always press More."
        options={SIZE_OPTIONS}
        value={settings.card.opensAs}
        onChange={(opensAs) => onChange({ card: { opensAs } })}
      />
      <Choice
        label="Open when the pointer rests"
        help="Off means: click, tap or press Enter."
        options={SPEED_OPTIONS}
        value={settings.openSpeed}
        onChange={(openSpeed) => onChange({ openSpeed })}
      />
      <Choice
        label="Look"
        options={LOOK_OPTIONS}
        value={settings.card.look}
        onChange={(look) => onChange({ card: { look } })}
      />
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly help?: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One choice a row: what it is about, and its segments. */
function Choice<T extends string>({ label, help, options, value, onChange }: ChoiceProps<T>): JSX.Element {
  return (
    <div class="Reading-choice">
      <div>
        <h3>{label}</h3>
        {help && <p>{help}</p>}
      </div>
      <Segments legend={label} options={options} value={value} onChange={onChange} />
    </div>
  );
}
