package io.rankscope.app.support.control;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Leaves out the less important columns of a table where there is no room for all of them, so that
 * nobody has to scroll sideways for the others. Copies of the table have them all the same. FX
 * thread only.
 */
public final class ColumnRoom {
  private static final String NO_ROOM = "rankscope.no-room";

  /** Borders, and the bar of a table that is longer than what is seen of it. */
  private static final double BESIDE = 14;

  private final TableView<?> table;
  private final List<String> yielding;
  private final Map<TableColumn<?, ?>, Double> needed = new LinkedHashMap<>();
  private Set<String> silent = Set.of();

  /**
   * @param yielding ids of the columns that give way, the least important first
   */
  public ColumnRoom(TableView<?> table, List<String> yielding) {
    this.table = table;
    this.yielding = List.copyOf(yielding);
    table.getColumns().forEach(column -> needed.put(column, column.getPrefWidth()));
    table.widthProperty().subscribe(width -> fit());
  }

  /** Columns that have nothing to say are left out however wide the table is. */
  public void silence(Set<String> ids) {
    silent = Set.copyOf(ids);
    fit();
  }

  /** Whether it has something to say, though there may be no room for it. */
  static boolean isCopied(TableColumn<?, ?> column) {
    return column.isVisible() || column.getProperties().containsKey(NO_ROOM);
  }

  private void fit() {
    if (table.getWidth() <= 0) {
      return;
    }
    Set<String> without = new HashSet<>(silent);
    for (String id : yielding) {
      if (width(without) <= table.getWidth() - BESIDE) {
        break;
      }
      without.add(id);
    }
    needed
        .keySet()
        .forEach(
            column -> {
              boolean said = !silent.contains(column.getId());
              if (said && without.contains(column.getId())) {
                column.getProperties().put(NO_ROOM, true);
              } else {
                column.getProperties().remove(NO_ROOM);
              }
              column.setVisible(!without.contains(column.getId()));
            });
  }

  private double width(Set<String> without) {
    return needed.entrySet().stream()
        .filter(column -> !without.contains(column.getKey().getId()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
