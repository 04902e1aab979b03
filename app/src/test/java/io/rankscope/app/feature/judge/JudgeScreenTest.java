package io.rankscope.app.feature.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.KeyBindings;
import io.rankscope.app.action.KeyDispatcher;
import io.rankscope.app.headless.Gallery;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.session.Grading;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.NoticeBoard;
import io.rankscope.app.shell.SavedMark;
import io.rankscope.app.shell.Screens;
import io.rankscope.app.support.dialog.RecordedDialogs;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.FxTaskRunner;
import io.rankscope.app.support.theme.Theme;
import io.rankscope.engine.judging.AnswerSpan;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.Opinion;
import io.rankscope.engine.judging.Pool;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.judging.Verdict;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The screen in a window of a headless platform, used by its keys alone. */
final class JudgeScreenTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path home;
  @TempDir private Path folder;
  private final FrameModel frame = new FrameModel();
  private final RecordedDialogs dialogs = new RecordedDialogs();
  private Settings settings;
  private FxTaskRunner tasks;
  private NoticeBoard notices;
  private WorkspaceSession session;
  private Grading grading;
  private Scene scene;

  @BeforeEach
  void open() {
    SeaWorkspace.in(folder);
    settings = TemporarySettings.in(home);
    settings.set(Preferences.JUDGE, Optional.of("ana"));
    tasks = robot.onFx(FxTaskRunner::new);
    notices = robot.onFx(() -> new NoticeBoard(dialogs::details));
    session =
        robot.onFx(
            () -> new WorkspaceSession(tasks, new WorkspaceLoader(home), frame, notices, settings));
    grading =
        robot.onFx(
            () ->
                new Grading(
                    tasks, session.workspaceProperty()::get, dialogs, settings, frame, notices));
    scene =
        robot.show(
            () -> {
              ActionRegistry actions = new ActionRegistry(new KeyBindings(settings));
              Screens screens = new Screens(actions);
              JudgeScreen screen =
                  new JudgeScreen(
                      tasks,
                      session,
                      grading,
                      frame,
                      notices,
                      settings,
                      actions,
                      Clock.system(ZoneOffset.UTC));
              screens.add(screen);
              Scene made = Gallery.scene((Parent) screen.createView(), Theme.LIGHT);
              new KeyDispatcher(actions, () -> Optional.of("judge")).install(made);
              screens.show("judge");
              session.open(folder);
              return made;
            });
    robot.until(() -> shows("judge-pool-make"));
    idle();
  }

  @AfterEach
  void close() {
    robot.run(
        () -> {
          session.close();
          tasks.close();
        });
    settings.close();
  }

  @Test
  void wholeListIsMadeAndJudged_withoutAMouse() {
    makeListByKeys();
    KeyCode[] grades = {KeyCode.DIGIT3, KeyCode.DIGIT0, KeyCode.DIGIT1, KeyCode.DIGIT2};
    int judged = 0;
    while (shows("judge-query")) {
      robot.press(grades[judged % grades.length]);
      int now = ++judged;
      robot.until(() -> saved().size() == now);
      idle();
    }

    assertThat(shows("judge-finished")).isTrue();
    assertThat(saved().values()).allMatch(judgment -> judgment.opinion().verdict().decided());
    assertThat(frame.savedProperty().get()).isInstanceOf(SavedMark.Saved.class);

    robot.press(KeyCode.BACK_SPACE);
    assertThat(shows("judge-query")).isTrue();
  }

  @Test
  void standsOutFromTheOtherGrades_whateverItsStrength_whenItWasGiven() {
    makeListByKeys();
    robot.press(KeyCode.DIGIT1);
    robot.until(() -> saved().size() == 1);
    idle();
    assertThat(fill("grade-1")).isEqualTo(fill("grade-3"));

    robot.press(KeyCode.BACK_SPACE);
    idle();

    assertThat(robot.node("grade-1", ToggleButton.class).isSelected()).isTrue();
    assertThat(fill("grade-1")).isNotEqualTo(fill("grade-3"));
  }

  private Paint fill(String id) {
    return robot.onFx(
        () -> robot.node(id, ToggleButton.class).getBackground().getFills().getLast().getFill());
  }

  @Test
  void digitsInANote_areWordsAndNoGrades() {
    makeListByKeys();
    String place = place();

    typeKey(KeyCode.N);
    robot.type("2 whales, 3 x");
    robot.press(KeyCode.ENTER);
    robot.until(() -> saved().size() == 1);

    assertThat(onlyOpinion()).isEqualTo(Opinion.NONE.withNote("2 whales, 3 x"));
    assertThat(place()).isEqualTo(place);
    assertThat(robot.node("judge-note", TextArea.class).isFocused()).isFalse();

    robot.press(KeyCode.DIGIT2);
    robot.until(() -> !place().equals(place));
    assertThat(onlyOpinion()).isEqualTo(Opinion.graded(2).withNote("2 whales, 3 x"));
  }

  @Test
  void noteStays_whenEscapeLeavesIt() {
    makeListByKeys();
    typeKey(KeyCode.N);
    robot.type("half a thought");
    robot.press(KeyCode.ESCAPE);
    robot.until(() -> saved().size() == 1);

    assertThat(onlyOpinion()).isEqualTo(Opinion.NONE.withNote("half a thought"));
  }

  @Test
  void noteBeingTypedStays_whenAnotherWindowWritesOne() {
    makeListByKeys();
    typeKey(KeyCode.N);
    robot.type("mine");

    noteElsewhere("theirs");
    assertThat(robot.node("judge-note", TextArea.class).getText()).isEqualTo("mine");
    robot.press(KeyCode.ENTER);

    robot.until(() -> onlyOpinion().note().equals("mine"));
  }

  @Test
  void noteOfAnotherWindowIsShownAndKept_whenNothingWasTypedHere() {
    makeListByKeys();
    typeKey(KeyCode.N);

    noteElsewhere("theirs");
    assertThat(robot.node("judge-note", TextArea.class).getText()).isEqualTo("theirs");
    robot.press(KeyCode.ESCAPE);
    idle();

    assertThat(onlyOpinion().note()).isEqualTo("theirs");
  }

  @Test
  void reasonIsChosenByItsDigit_whichIsNoGradeThen() {
    makeListByKeys();
    String place = place();

    typeKey(KeyCode.X);
    assertThat(shows("judge-reason")).isTrue();
    robot.press(KeyCode.DIGIT2);
    robot.until(() -> !place().equals(place));

    assertThat(onlyOpinion().verdict()).isEqualTo(new Verdict.CannotJudge("Cut off or garbled"));
    assertThat(shows("judge-reason")).isFalse();
  }

  @Test
  void reasonCanBeTyped_orThoughtBetterOf() {
    makeListByKeys();
    String place = place();
    typeKey(KeyCode.X);
    robot.press(KeyCode.ESCAPE);
    assertThat(shows("judge-reason")).isFalse();
    assertThat(saved()).isEmpty();

    typeKey(KeyCode.X);
    robot.type("no 2");
    robot.press(KeyCode.ENTER);
    robot.until(() -> !place().equals(place));

    assertThat(onlyOpinion().verdict()).isEqualTo(new Verdict.CannotJudge("no 2"));
  }

  @Test
  void answerIsMarkedByKeys_andTakenBack() {
    makeListByKeys();
    String place = place();
    typeKey(KeyCode.S);
    robot.press(KeyCode.LEFT).press(KeyCode.SHIFT, KeyCode.RIGHT).press(KeyCode.ENTER);
    robot.until(() -> saved().size() == 1);

    AnswerSpan span = onlyOpinion().spans().getFirst();
    assertThat(span.quote().split(" ")).hasSize(2);
    assertThat(place()).isEqualTo(place);

    robot.press(KeyCode.CONTROL, KeyCode.Z);
    robot.until(() -> saved().isEmpty());
    assertThat(place()).isEqualTo(place);
  }

  @Test
  void undoLeadsBack_andShowsWhatStands() {
    makeListByKeys();
    String first = place();
    robot.press(KeyCode.DIGIT1);
    robot.until(() -> !place().equals(first));

    robot.press(KeyCode.CONTROL, KeyCode.Z);
    robot.until(() -> place().equals(first));
    idle();
    assertThat(robot.node("grade-1", ToggleButton.class).isSelected()).isFalse();

    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    robot.until(() -> robot.node("grade-1", ToggleButton.class).isSelected());
    assertThat(place()).isEqualTo(first);
  }

  @Test
  void arrowsLookAround_withoutGrading() {
    makeListByKeys();
    String first = place();
    robot.press(KeyCode.RIGHT);
    robot.until(() -> !place().equals(first));
    robot.press(KeyCode.LEFT);
    robot.until(() -> place().equals(first));

    assertThat(saved()).isEmpty();
  }

  /** Writes a note on the passage in front, by the same judge in another window. */
  private void noteElsewhere(String note) {
    try (OpenWorkspace other = OpenWorkspace.of(new WorkspaceLoader(home).load(folder))) {
      Pool pool = other.judgments().pools().find("dev, depth 20").orElseThrow();
      new Judging(other.judgments(), Judge.human("ana"))
          .note(pool.pair(pool.items().getFirst()), note, Evidence.NONE);
    }
    robot.run(() -> grading.lookAtOthers(tasks));
    idle();
  }

  private void makeListByKeys() {
    Button make = robot.node("judge-pool-make", Button.class);
    for (int i = 0; i < 20 && !robot.onFx(make::isFocused); i++) {
      robot.press(KeyCode.TAB);
    }
    robot.press(KeyCode.SPACE);
    robot.until(() -> shows("judge-query"));
    idle();
  }

  /** As a keyboard does it: the letter arrives as typed, not only as pressed. */
  private void typeKey(KeyCode letter) {
    robot.press(letter);
    idle();
  }

  private void idle() {
    robot.until(() -> tasks.idle().get());
  }

  private boolean shows(String id) {
    return robot.onFx(
        () ->
            scene.getRoot().lookupAll("*").stream()
                .anyMatch(node -> id.equals(node.getId()) && isTreeVisible(node)));
  }

  private static boolean isTreeVisible(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private String place() {
    return robot.onFx(() -> robot.node("judge-place", Label.class).getText());
  }

  private Map<QueryPassage, Judgment> saved() {
    return new Judging(
            robot.onFx(() -> session.workspaceProperty().get().orElseThrow()).judgments(),
            Judge.human("ana"))
        .present("sea", "dev");
  }

  private Opinion onlyOpinion() {
    assertThat(saved()).hasSize(1);
    return saved().values().iterator().next().opinion();
  }
}
