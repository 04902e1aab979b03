package io.rankscope.app.support.control;

import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import tools.jackson.core.type.TypeReference;

/** Remembers where the person left windows, dividers and columns. FX thread only. */
public final class PaneMemory {
  private static final SettingKey<Optional<WindowBounds>> WINDOW =
      new SettingKey<>("window", new TypeReference<>() {}, Optional.empty());

  private final Settings settings;

  public PaneMemory(Settings settings) {
    this.settings = settings;
  }

  /**
   * Where a window was.
   *
   * @param maximized whether it filled the screen; the numbers then say where it was before
   */
  public record WindowBounds(double x, double y, double width, double height, boolean maximized) {
    boolean onSomeScreen() {
      return Screen.getScreensForRectangle(x, y, width, height).stream()
          .map(Screen::getVisualBounds)
          .anyMatch(screen -> covers(screen));
    }

    private boolean covers(Rectangle2D screen) {
      return screen.contains(x + width / 2, y + 10);
    }
  }

  /** Puts {@code stage} where it was, if that place still exists, and remembers where it goes. */
  public void window(Stage stage) {
    ObjectProperty<Optional<WindowBounds>> kept = settings.property(WINDOW);
    kept.get()
        .filter(WindowBounds::onSomeScreen)
        .ifPresent(
            bounds -> {
              stage.setX(bounds.x());
              stage.setY(bounds.y());
              stage.setWidth(Math.max(bounds.width(), stage.getMinWidth()));
              stage.setHeight(Math.max(bounds.height(), stage.getMinHeight()));
              stage.setMaximized(bounds.maximized());
            });
    stage
        .showingProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                kept.set(Optional.of(boundsOf(stage, kept.get())));
              }
            });
  }

  /** Puts the dividers of {@code pane} where they were, and remembers where they go. */
  public void dividers(String name, SplitPane pane) {
    SettingKey<List<Double>> key =
        new SettingKey<>("dividers." + name, new TypeReference<>() {}, List.of());
    ObjectProperty<List<Double>> kept = settings.property(key);
    double[] positions = kept.get().stream().mapToDouble(Double::doubleValue).toArray();
    if (positions.length == pane.getDividers().size()) {
      pane.setDividerPositions(positions);
    }
    pane.getDividers()
        .forEach(
            divider ->
                divider
                    .positionProperty()
                    .subscribe(
                        (was, is) ->
                            kept.set(
                                pane.getDividers().stream()
                                    .map(SplitPane.Divider::getPosition)
                                    .toList())));
  }

  /**
   * Gives the columns of {@code table} the widths they had; each needs an id. What the window or
   * the other columns make of a width is nobody's wish, so only what a pointer does is remembered.
   */
  public void columns(String name, TableView<?> table) {
    SettingKey<Map<String, Double>> key =
        new SettingKey<>("columns." + name, new TypeReference<>() {}, Map.of());
    ObjectProperty<Map<String, Double>> kept = settings.property(key);
    for (TableColumnBase<?, ?> column : table.getColumns()) {
      String id = column.getId();
      if (id == null) {
        throw new IllegalArgumentException("A column without an id cannot be remembered");
      }
      Double width = kept.get().get(id);
      if (width != null) {
        column.setPrefWidth(width);
      }
    }
    Map<String, Double> before = new TreeMap<>();
    table.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          before.clear();
          before.putAll(widths(table));
        });
    table.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          Map<String, Double> after = widths(table);
          if (!after.equals(before)) {
            Map<String, Double> all = new TreeMap<>(kept.get());
            all.putAll(after);
            kept.set(all);
          }
        });
  }

  private static Map<String, Double> widths(TableView<?> table) {
    Map<String, Double> widths = new TreeMap<>();
    for (TableColumnBase<?, ?> column : table.getColumns()) {
      if (column.isVisible()) {
        widths.put(column.getId(), column.getWidth());
      }
    }
    return widths;
  }

  private static WindowBounds boundsOf(Stage stage, Optional<WindowBounds> before) {
    if (stage.isMaximized() && before.isPresent()) {
      WindowBounds normal = before.get();
      return new WindowBounds(normal.x(), normal.y(), normal.width(), normal.height(), true);
    }
    return new WindowBounds(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }
}
