package io.rankscope.app.support.theme;

/** Every style class of ours, as it stands in the style sheets; a test holds the two together. */
public final class Styles {
  public static final String ANALYSIS_HEAD = "rs-analysis-head";
  public static final String ANSWER = "rs-answer";
  public static final String ANSWER_LINE = "rs-answer-line";
  public static final String BADGE = "rs-badge";
  public static final String BOX = "rs-box";
  public static final String CARD = "rs-card";
  public static final String CARD_LIST = "rs-card-list";
  public static final String COMPOSED = "rs-composed";
  public static final String CONTRIBUTION_1 = "rs-contribution-1";
  public static final String CONTRIBUTION_2 = "rs-contribution-2";
  public static final String CONTRIBUTION_3 = "rs-contribution-3";
  public static final String CONTRIBUTION_4 = "rs-contribution-4";
  public static final String DOT = "rs-dot";
  public static final String EMPHASIS = "rs-emphasis";
  public static final String EMPTY_STATE = "rs-empty-state";
  public static final String EMPTY_TEXT = "rs-empty-text";
  public static final String EMPTY_TITLE = "rs-empty-title";
  public static final String FACTS = "rs-facts";
  public static final String FAILURE = "rs-failure";
  public static final String FAILURE_STRIP = "rs-failure-strip";
  public static final String FAILURE_TEXT = "rs-failure-text";
  public static final String FIGURES = "rs-figures";
  public static final String FORM = "rs-form";
  public static final String GAIN = "rs-gain";
  public static final String GAIN_BAR = "rs-gain-bar";
  public static final String GOOD = "rs-good";
  public static final String GOOD_TEXT = "rs-good-text";
  public static final String GRADES = "rs-grades";
  public static final String GRADE_0 = "rs-grade-0";
  public static final String GRADE_1 = "rs-grade-1";
  public static final String GRADE_2 = "rs-grade-2";
  public static final String GRADE_3 = "rs-grade-3";
  public static final String GRADE_BUTTON = "rs-grade-button";
  public static final String GRADE_CHIP = "rs-grade-chip";
  public static final String GRADE_ROW = "rs-grade-row";
  public static final String GRADE_SQUARE = "rs-grade-square";
  public static final String HEADING = "rs-heading";
  public static final String HIT_TITLE = "rs-hit-title";
  public static final String HOLE = "rs-hole";
  public static final String ICON = "rs-icon";
  public static final String INSPECTED = "rs-inspected";
  public static final String INSPECTOR = "rs-inspector";
  public static final String INSPECTOR_BODY = "rs-inspector-body";
  public static final String INSPECTOR_BUTTONS = "rs-inspector-buttons";
  public static final String JUDGE_HEAD = "rs-judge-head";
  public static final String JUDGE_MAIN = "rs-judge-main";
  public static final String JUDGE_SIDE = "rs-judge-side";
  public static final String KEY_BUTTON = "rs-key-button";
  public static final String KEY_CAP = "rs-key-cap";
  public static final String KEY_ROW = "rs-key-row";
  public static final String LEGEND_SQUARE = "rs-legend-square";
  public static final String LISTS = "rs-lists";
  public static final String LIST_FOOT = "rs-list-foot";
  public static final String LIST_ITEM = "rs-list-item";
  public static final String LIST_ROW = "rs-list-row";
  public static final String LOSS = "rs-loss";
  public static final String LOSS_BAR = "rs-loss-bar";
  public static final String LOWERS = "rs-lowers";
  public static final String MARK = "rs-mark";
  public static final String MARKDOWN = "rs-markdown";
  public static final String MARKED_TEXT = "rs-marked-text";
  public static final String MATCHED = "rs-matched";
  public static final String MONO = "rs-mono";
  public static final String MORE = "rs-more";
  public static final String MUTED = "rs-muted";
  public static final String NEAREST_LINE = "rs-nearest-line";
  public static final String NEED = "rs-need";
  public static final String NOTE_FIELD = "rs-note-field";
  public static final String NOT_SAVED = "rs-not-saved";
  public static final String NUMBER = "rs-number";
  public static final String OPENING = "rs-opening";
  public static final String PALETTE = "rs-palette";
  public static final String PALETTE_FIELD = "rs-palette-field";
  public static final String PALETTE_HINT = "rs-palette-hint";
  public static final String PALETTE_INPUT = "rs-palette-input";
  public static final String PALETTE_ITEM = "rs-palette-item";
  public static final String PALETTE_LIST = "rs-palette-list";
  public static final String PANE = "rs-pane";
  public static final String PANE_HEAD = "rs-pane-head";
  public static final String PANE_SUBTLE = "rs-pane-subtle";
  public static final String PARTS = "rs-parts";
  public static final String PASSAGE = "rs-passage";
  public static final String PASSAGE_CARD = "rs-passage-card";
  public static final String PASSAGE_FLOW = "rs-passage-flow";
  public static final String PASSAGE_TITLE = "rs-passage-title";
  public static final String PILL = "rs-pill";
  public static final String POP_OVER = "rs-pop-over";
  public static final String QUERY_BAR = "rs-query-bar";
  public static final String QUERY_FIELD = "rs-query-field";
  public static final String QUERY_LARGE = "rs-query-large";
  public static final String QUERY_LIST = "rs-query-list";
  public static final String QUERY_MISTAKE = "rs-query-mistake";
  public static final String RAIL = "rs-rail";
  public static final String RAIL_ITEM = "rs-rail-item";
  public static final String RANK = "rs-rank";
  public static final String READING = "rs-reading";
  public static final String ROUND = "rs-round";
  public static final String RUN_SUMMARY = "rs-run-summary";
  public static final String SAVED = "rs-saved";
  public static final String SCORE = "rs-score";
  public static final String SCREEN_TITLE = "rs-screen-title";
  public static final String SCRIM = "rs-scrim";
  public static final String SECTION_TITLE = "rs-section-title";
  public static final String SELECTION = "rs-selection";
  public static final String SHEET = "rs-sheet";
  public static final String SPACE = "rs-space";
  public static final String STACKED_BAR = "rs-stacked-bar";
  public static final String STALE_STRIP = "rs-stale-strip";
  public static final String STATUS_BUTTON = "rs-status-button";
  public static final String STATUS_FACT = "rs-status-fact";
  public static final String STATUS_PERSON = "rs-status-person";
  public static final String STEP_CHANGED = "rs-step-changed";
  public static final String STEP_REMOVED = "rs-step-removed";
  public static final String STRONG = "rs-strong";
  public static final String TABLE = "rs-table";
  public static final String TABLE_HEAD = "rs-table-head";
  public static final String THIN_PROGRESS = "rs-thin-progress";
  public static final String TITLE = "rs-title";
  public static final String TOKEN_SIDES = "rs-token-sides";
  public static final String TOP_BAR = "rs-top-bar";
  public static final String UNREAD_TEXT = "rs-unread-text";
  public static final String WARNING = "rs-warning";
  public static final String WARNING_TEXT = "rs-warning-text";
  public static final String WATERFALL = "rs-waterfall";
  public static final String WATERFALL_AXIS = "rs-waterfall-axis";
  public static final String WEIGHT_1 = "rs-weight-1";
  public static final String WEIGHT_2 = "rs-weight-2";
  public static final String WEIGHT_3 = "rs-weight-3";
  public static final String WELCOME = "rs-welcome";
  public static final String WELCOME_TILE = "rs-welcome-tile";
  public static final String WINDOW = "rs-window";
  public static final String WORKSPACE_NAME = "rs-workspace-name";

  /** How strongly a grade is coloured, weakest first. */
  private static final String[] GRADE_STRENGTHS = {GRADE_0, GRADE_1, GRADE_2, GRADE_3};

  private static final String[] CONTRIBUTIONS = {
    CONTRIBUTION_1, CONTRIBUTION_2, CONTRIBUTION_3, CONTRIBUTION_4
  };

  private Styles() {}

  /**
   * The class of a grade on a scale of any length.
   *
   * @param position of the grade on its scale, lowest 0
   * @param grades how many grades the scale has
   */
  public static String grade(int position, int grades) {
    int strongest = GRADE_STRENGTHS.length - 1;
    return GRADE_STRENGTHS[
        grades <= 1 ? strongest : Math.round((float) position * strongest / (grades - 1))];
  }

  /** The class of the {@code part}-th part of a score, from 0; colours come again after four. */
  public static String contribution(int part) {
    return CONTRIBUTIONS[Math.floorMod(part, CONTRIBUTIONS.length)];
  }
}
