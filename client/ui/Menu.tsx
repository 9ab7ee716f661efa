import { Fragment, type ReactNode } from 'react';
import {
  Button,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Menu as RacMenu,
  Separator,
} from 'react-aria-components';
import { Icon, type IconName } from './Icon.tsx';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  /** The language of the label, where it is not that of the page. */
  readonly lang?: string;
  readonly icon?: IconName;
  readonly run: () => void;
  /** One of several of which exactly one holds. */
  readonly checked?: boolean;
};

export type MenuGroup = {
  readonly id: string;
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
};

type MenuProps = {
  /** What stands on the button. */
  readonly face: ReactNode;
  /** What the button is called, where its face has no words of its own. */
  readonly name?: string;
  readonly className: string;
  readonly groups: readonly MenuGroup[];
};

/** A button with a list of things to do. */
export function Menu({ face, name, className, groups }: MenuProps) {
  return (
    <MenuTrigger>
      <Button className={className} {...(name && { 'aria-label': name })}>
        {face}
      </Button>
      <Popover className="pop" placement="bottom end" offset={4}>
        <RacMenu className="menu">
          {groups.map((group, place) => (
            <Fragment key={group.id}>
              {place > 0 && <Separator />}
              <Group group={group} />
            </Fragment>
          ))}
        </RacMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Group({ group }: { readonly group: MenuGroup }) {
  const checked = group.entries.filter((entry) => entry.checked).map((entry) => entry.id);
  const choice = group.entries.some((entry) => entry.checked !== undefined);
  return (
    <MenuSection
      id={group.id}
      {...(choice && { selectionMode: 'single', selectedKeys: checked, disallowEmptySelection: true })}
      {...(!group.title && { 'aria-label': group.entries.map((entry) => entry.label).join(', ') })}
    >
      {group.title && <Header>{group.title}</Header>}
      {group.entries.map((entry) => (
        <MenuItem key={entry.id} id={entry.id} textValue={entry.label} onAction={entry.run}>
          {choice ? (
            <Icon name={entry.checked ? 'check' : 'dot'} />
          ) : (
            entry.icon && <Icon name={entry.icon} />
          )}
          <span {...(entry.lang && { lang: entry.lang })}>{entry.label}</span>
        </MenuItem>
      ))}
    </MenuSection>
  );
}
