import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { SessionView } from '../../shared/people/api.ts';
import { useLanguage } from '../i18n/shownLanguage.ts';
import { chooseTheme, type Theme, themes, useTheme } from '../platform/theme.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Menu, type MenuGroup } from '../ui/Menu.tsx';
import { useNarrow } from '../ui/useNarrow.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { actsForSeats } from './delegations/actsForSeats.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { mainPages } from './mainPages.ts';
import { useLeaving } from './useLeaving.ts';
import { useSetLanguage } from './useSetLanguage.ts';

type ProfileMenuProps = { readonly session: SessionView; readonly onShortcuts: () => void };

/** Who I am here, how I want to see it, and the way out. On a phone also the way to the other pages. */
export function ProfileMenu({ session, onShortcuts }: ProfileMenuProps) {
  const { t } = useTranslation();
  const { name, office } = session.actor;
  const groups = useGroups(
    t(($) => $.common.office, { name, office }),
    session.actor,
    onShortcuts,
  );
  const leaving = useLeaving();
  return (
    <>
      <Menu
        className="me"
        face={
          <>
            <Avatar name={name} tone={session.tone} />
            <VisuallyHidden>{t(($) => $.shell.profile)} </VisuallyHidden>
            <span className="lbl">
              {name} <small>{office}</small>
            </span>
          </>
        }
        groups={[
          ...groups,
          {
            id: 'out',
            entries: [{ id: 'leave', label: t(($) => $.shell.leave), icon: 'out', run: leaving.start }],
          },
        ]}
      />
      {leaving.asking && <LeaveDialog {...leaving.asking} />}
    </>
  );
}

function useGroups(whoIAm: string, actor: Actor, onShortcuts: () => void): readonly MenuGroup[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const theme = useThemeGroup();
  const language = useLanguageGroup();
  const pages: MenuGroup = {
    id: 'pages',
    title: whoIAm,
    entries: mainPages(actor).map(({ id, to, icon }) => ({
      id,
      label: t(($) => $.shell[id]),
      icon,
      run: () => void navigate({ to }),
    })),
  };
  const own: MenuGroup = {
    id: 'own',
    entries: [
      {
        id: 'profile',
        label: t(($) => $.profile.page),
        icon: 'person',
        run: () => void navigate({ to: '/profilo' }),
      },
      ...(actsForSeats(actor)
        ? [
            {
              id: 'delegations',
              label: t(($) => $.delegations.title),
              icon: 'people' as const,
              run: () => void navigate({ to: '/deleghe' }),
            },
          ]
        : []),
    ],
  };
  return [
    ...(narrow ? [pages] : []),
    own,
    theme,
    language,
    {
      id: 'help',
      entries: [
        { id: 'keys', label: t(($) => $.shell.shortcuts), icon: 'info', run: onShortcuts },
        {
          id: 'missing',
          label: t(($) => $.shell.notYet),
          icon: 'later',
          run: () => void navigate({ to: '/manca' }),
        },
      ],
    },
  ];
}

function useThemeGroup(): MenuGroup {
  const { t } = useTranslation();
  const theme = useTheme();
  const names: Record<Theme, string> = {
    auto: t(($) => $.shell.themeAuto),
    light: t(($) => $.shell.themeLight),
    dark: t(($) => $.shell.themeDark),
  };
  return {
    id: 'theme',
    title: t(($) => $.shell.theme),
    entries: themes.map((id) => ({
      id,
      label: names[id],
      checked: id === theme,
      run: () => chooseTheme(id),
    })),
  };
}

function useLanguageGroup(): MenuGroup {
  const { t } = useTranslation();
  const shown = useLanguage();
  const setLanguage = useSetLanguage();
  return {
    id: 'language',
    title: t(($) => $.shell.language),
    entries: languages.map((language) => ({
      id: language,
      label: languageNames[language],
      lang: language,
      checked: language === shown,
      run: () => setLanguage.mutate(language),
    })),
  };
}
