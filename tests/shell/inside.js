// SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tests ask GNOME Shell to do and to tell, from within: it has no other way to be asked. Everything is done
// as a person does it, with keys and by activating what is shown, and everything is told as JSON.

globalThis.test = (() => {
  const { Clutter, GLib, Shell } = imports.gi;
  const seat = Clutter.get_default_backend ().get_default_seat ();
  const keyboard = seat.create_virtual_device (Clutter.InputDeviceType.KEYBOARD_DEVICE);
  const search = Main.overview._overview._controls._searchController._searchResults;
  const apps = Shell.AppSystem.get_default ();
  const tracker = Shell.WindowTracker.get_default ();
  const times = {};
  const watched = new WeakSet ();

  const now = () => GLib.get_monotonic_time ();
  const windows = () => global.get_window_actors ().map (actor => actor.meta_window)
    .filter (window => !window.is_skip_taskbar ());
  const provider = id => search._providers.find (one => one.id === id);
  const displays = one => [...(one.appInfo ? one.display._content : one.display._grid)]
    .filter (display => display.visible);

  // The apps are a provider, too, which has no app of its own.
  const results = one => one?.display.visible ? displays (one) : [];

  const actions = () => {
    const menu = search._defaultResult?._menu;
    return menu?.isOpen ? menu._actionSection._getMenuItems () : [];
  };

  return {
    entry: id => {
      const app = apps.lookup_app (id);
      return app && {
        name: app.get_name (), description: app.get_description (), icon: app.get_icon ().to_string (),
        actions: app.app_info.list_actions ().map (action => app.app_info.get_action_name (action)),
      };
    },

    // The shell shows another picture in place of one that it lacks.
    hasIcon: name => {
      const { St } = imports.gi;
      const theme = St.IconTheme ? new St.IconTheme () : new imports.gi.Gtk.IconTheme ();
      return theme.has_icon (name);
    },

    overview: shown => { shown ? Main.overview.show () : Main.overview.hide (); },
    overviewIsShown: () => Main.overview.visible && !Main.overview.animationInProgress,
    overviewIsHidden: () => !Main.overview.visible,

    press: key => {
      keyboard.notify_keyval (now (), key, Clutter.KeyState.PRESSED);
      keyboard.notify_keyval (now () + 1, key, Clutter.KeyState.RELEASED);
    },
    clear: () => { Main.overview.searchEntry.set_text (''); },
    focus: () => { Main.overview.searchEntry.clutter_text.grab_key_focus (); },
    // As an input method does with what was composed.
    commit: text => { Main.inputMethod.commit (text); },
    written: () => Main.overview.searchEntry.get_text (),

    // How long it takes from now on until results of ID are shown, in milliseconds.
    watch: id => {
      const display = provider (id)?.display;
      times.start = now ();
      times.shown = null;
      if (display && !watched.has (display))
        {
          watched.add (display);
          display.connect ('show', () => { times.shown ??= now (); });
        }
    },
    took: () => times.shown && (times.shown - times.start) / 1000,

    searching: () => search.searchInProgress,
    providers: () => search._providers.filter (one => one.isRemoteProvider).map (one => one.id),
    apps: () => results (search._providers.find (one => !one.isRemoteProvider)).map (icon => icon.id),
    results: id => results (provider (id)).map (({ metaInfo }) => [metaInfo.name, metaInfo.description]),
    hasMore: id => provider (id).display.providerInfo._moreLabel.visible,
    activate: (id, name) => {
      results (provider (id)).find (({ metaInfo }) => metaInfo.name === name).activate ();
    },
    showMore: id => { provider (id).display.providerInfo.emit ('clicked', 0); },

    // The actions in the menu of the first app that was found.
    menu: () => actions ().map (item => item.label.text),
    point: label => { actions ().find (item => item.label.text === label).grab_key_focus (); },

    windows: () => windows ().map (window => ({
      title: window.get_title (), app: tracker.get_window_app (window)?.get_id () ?? null,
      id: window.get_gtk_application_id (), hasFocus: window.has_focus (),
    })),
    close: () => { windows ().forEach (window => window.delete (global.get_current_time ())); },
  };
})();
