/** Settings of an editor that shows notes and nothing else: no welcome, no chat, no updates, no questions. */
export const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "workbench.enableExperiments": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "chat.disableAIFeatures": true,
  "chat.commandCenter.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
};

/** What tests want on top: nothing that blinks, moves, waits or remembers. */
export const testSettings = {
  ...quietSettings,
  "editor.cursorBlinking": "solid",
  "editor.dragAndDrop": false, // a mouse that selects may begin within what is selected
  "editor.hover.delay": 100,
  "files.autoSave": "off",
  "files.hotExit": "off",
  "window.commandCenter": false,
  "window.autoDetectColorScheme": false,
  "workbench.reduceMotion": "on",
};
