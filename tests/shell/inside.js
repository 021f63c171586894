// SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tests ask GNOME Shell to do and to tell, from within: it has no other way to be asked. Everything is done
// as a person does it, with keys and by activating what is shown, and everything is told as JSON.

globalThis.test = (() => {
  const { Clutter, Gio, GLib, Shell } = imports.gi;
  const seat = Clutter.get_default_backend ().get_default_seat ();
  const keyboard = seat.create_virtual_device (Clutter.InputDeviceType.KEYBOARD_DEVICE);
  // GNOME 43 keeps it to itself.
  const { _searchResults: search } = Main.overview.searchController ?? Main.overview._overview._controls._searchController;
  const apps = Shell.AppSystem.get_default ();
  const tracker = Shell.WindowTracker.get_default ();

  const now = () => GLib.get_monotonic_time ();
  const windows = () => global.get_window_actors ().map (actor => actor.meta_window)
    .filter (window => !window.is_skip_taskbar ());
  const provider = id => search._providers.find (one => one.id === id);
  const displays = one => [...(one.appInfo ? one.display._content : one.display._grid)]
    .filter (display => display.visible);

  // The apps are a provider, too, which has no app of its own.
  const results = one => one?.display.visible ? displays (one) : [];

  return {
    ready: () => !Main.layoutManager._startingUp,

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
      const theme = St.IconTheme ? new St.IconTheme () : imports.gi.Gtk.IconTheme.get_default ();
      // GNOME 43 asks GTK, which knows none without a display of its own.
      return theme?.has_icon (name) ?? true;
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

    searching: () => search.searchInProgress,
    providers: () => search._providers.filter (one => one.isRemoteProvider).map (one => one.id),
    apps: () => results (search._providers.find (one => !one.isRemoteProvider)).map (icon => icon.id),
    results: id => results (provider (id)).map (({ metaInfo }) => ({
      id: metaInfo.id, name: metaInfo.name, description: metaInfo.description,
    })),
    activate: (id, name) => {
      results (provider (id)).find (({ metaInfo }) => metaInfo.name === name).activate ();
    },
    activateMore: id => { provider (id).display.providerInfo.emit ('clicked', 0); },

    // As an entry in the menu of its icon.
    launchAction: (id, action) => {
      apps.lookup_app (id).launch_action (action, global.get_current_time (), -1);
    },
    reload: () => { search._reloadRemoteProviders (); },
    enable: id => { new Gio.Settings ({ schema_id: 'org.gnome.desktop.search-providers' }).set_strv ('enabled', [id]); },

    windows: () => windows ().map (window => ({
      title: window.get_title (), app: tracker.get_window_app (window)?.get_id () ?? null,
      id: window.get_gtk_application_id (), hasFocus: window.has_focus (), pid: window.get_pid (),
    })),
    running: () => apps.get_running ().map (app => app.get_id ()),
    close: () => { windows ().forEach (window => window.delete (global.get_current_time ())); },
    minimize: () => { windows ().forEach (window => window.minimize ()); },
  };
})();
