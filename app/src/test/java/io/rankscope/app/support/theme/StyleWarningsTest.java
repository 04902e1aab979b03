package io.rankscope.app.support.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.Gallery;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.control.ThemedPopOver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.concurrent.Task;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.TaskProgressView;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JavaFX only logs what is wrong with a style sheet; here that fails. */
final class StyleWarningsTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private final Logger logger = Logger.getLogger("javafx.css");
  private final Collected collected = new Collected();
  private Level before;

  @BeforeEach
  void listen() {
    before = logger.getLevel();
    logger.setLevel(Level.WARNING);
    logger.addHandler(collected);
    logger.setUseParentHandlers(false);
    robot.run(() -> CssParser.errorsProperty().clear());
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(collected);
    logger.setUseParentHandlers(true);
    logger.setLevel(before);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyControlIsDressedWithoutAWarning(Theme theme) {
    robot.show(() -> Gallery.scene(new VBox(controls().toArray(Node[]::new)), theme));
    Button anchor = robot.node("anchor", Button.class);
    PopOver popOver =
        robot.onFx(
            () -> {
              PopOver shown =
                  new ThemedPopOver(
                      new TaskProgressView<Task<Void>>(), PopOver.ArrowLocation.TOP_CENTER);
              shown.setAnimated(false);
              shown.show(anchor);
              return shown;
            });
    robot.settle();
    robot.run(popOver::hide);

    assertThat(collected.messages).isEmpty();
    assertThat(robot.onFx(() -> List.copyOf(CssParser.errorsProperty()))).isEmpty();
  }

  @Test
  void aColourThatCannotBeFoundWouldBeHeard() {
    robot.show(
        () -> {
          Label label = new Label("wrong");
          label.setStyle("-fx-text-fill: -rs-no-such-colour;");
          Scene scene = Gallery.scene(new VBox(label), Theme.LIGHT);
          return scene;
        });

    assertThat(collected.messages).isNotEmpty();
  }

  private static List<Node> controls() {
    TableView<String> table = new TableView<>();
    table.getColumns().add(new TableColumn<>("term"));
    TabPane tabs = new TabPane(new Tab("Explain", new TreeView<>()), new Tab("Tokens"));
    NotificationPane notices = new NotificationPane(new ScrollPane(new TextArea()));
    notices.show("Saved");
    StatusBar status = new StatusBar();
    status.getLeftItems().add(new Label("412 passages"));
    status.setProgress(0.5);
    Button anchor = new Button("Run");
    anchor.setId("anchor");
    return List.of(
        anchor,
        new MenuButton("source"),
        new CheckBox("merged"),
        new ChoiceBox<>(),
        new ComboBox<>(),
        new TextField("query"),
        TextFields.createClearableTextField(),
        new CheckComboBox<>(),
        new SegmentedButton(),
        new ProgressBar(0.3),
        new SplitPane(new ListView<>(), table),
        new TreeTableView<>(),
        new PropertySheet(),
        tabs,
        notices,
        status);
  }

  private static final class Collected extends Handler {
    private final List<@Nullable String> messages = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void publish(LogRecord entry) {
      messages.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
