import type { ReactNode } from 'react';
import { Tabs as RacTabs, Tab, TabList, TabPanel } from 'react-aria-components';

type TabsProps<Key extends string> = {
  /** What the tabs are of, for screen readers. */
  readonly label: string;
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  /** `content` of a tab that is not chosen stays mounted, so that nothing in it is lost; null: nothing to keep yet. */
  readonly tabs: readonly { readonly key: Key; readonly label: ReactNode; readonly content: ReactNode }[];
};

/** Several views of the same thing, one at a time. */
export function Tabs<Key extends string>({ label, chosen, onChoose, tabs }: TabsProps<Key>) {
  const choose = (key: unknown) => {
    const known = tabs.find((tab) => tab.key === key);
    if (known) onChoose(known.key);
  };
  return (
    <RacTabs className="tabs" selectedKey={chosen} onSelectionChange={choose}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map(({ key, label: name }) => (
          <Tab key={key} id={key} className="tab-name">
            {name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ key, content }) => (
        <TabPanel key={key} id={key} className="tab-panel" shouldForceMount>
          {content}
        </TabPanel>
      ))}
    </RacTabs>
  );
}
