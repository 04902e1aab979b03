package io.rankscope.app.support.icon;

import io.rankscope.app.support.theme.Styles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every icon of the program, by what it means here. */
public enum Icons {
  SEARCH(Feather.SEARCH),
  COMPARE(Feather.SHUFFLE),
  JUDGE(Feather.CHECK_SQUARE),
  EVALUATE(Feather.BAR_CHART_2),
  INDEX(Feather.DATABASE),
  MODELS(Feather.SHARE_2),
  GUIDE(Feather.BOOK_OPEN),
  SETTINGS(Feather.SETTINGS),
  HELP(Feather.HELP_CIRCLE),
  MENU(Feather.MENU),
  PALETTE(Feather.COMMAND),
  KEYBOARD(Feather.COMMAND),
  OPEN_WORKSPACE(Feather.FOLDER),
  OPEN_SHARDS(Feather.FOLDER_PLUS),
  RUN(Feather.PLAY),
  RERUN(Feather.REFRESH_CW),
  STOP(Feather.X_OCTAGON),
  CLOSE(Feather.X),
  COPY(Feather.COPY),
  CHECK(Feather.CHECK),
  WARNING(Feather.ALERT_TRIANGLE),
  FAILURE(Feather.ALERT_CIRCLE),
  INFORMATION(Feather.INFO),
  UNDO(Feather.ROTATE_CCW),
  REDO(Feather.ROTATE_CW),
  NOTE(Feather.MESSAGE_SQUARE),
  LATER(Feather.CLOCK),
  CANNOT_JUDGE(Feather.SLASH),
  PIN(Feather.MAP_PIN),
  BACK(Feather.ARROW_LEFT),
  NEXT(Feather.ARROW_RIGHT),
  UP(Feather.ARROW_UP),
  DOWN(Feather.ARROW_DOWN),
  EXPAND(Feather.CHEVRON_DOWN),
  COLLAPSE(Feather.CHEVRON_RIGHT),
  FILTER(Feather.FILTER),
  DOCUMENT(Feather.FILE_TEXT),
  QUERY(Feather.MESSAGE_CIRCLE),
  PASSAGE(Feather.ALIGN_LEFT),
  SHARD(Feather.HARD_DRIVE),
  JUDGE_PERSON(Feather.USER),
  THEME(Feather.MOON),
  HIGHLIGHT(Feather.EDIT_3),
  EXPORT(Feather.DOWNLOAD),
  IMPORT(Feather.UPLOAD),
  LINK(Feather.EXTERNAL_LINK),
  REMOVE(Feather.TRASH_2),
  ADD(Feather.PLUS);

  private final Feather glyph;

  Icons(Feather glyph) {
    this.glyph = glyph;
  }

  /** A new node that draws the icon in the colour of the text around it. */
  public FontIcon node() {
    FontIcon icon = new FontIcon(glyph);
    icon.getStyleClass().add(Styles.ICON);
    return icon;
  }
}
