package io.rankscope.cli.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table with aligned columns: words to the left, numbers to the right, no trailing blanks. */
public final class Table {
  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** How the cells of a column stand. */
  public enum Align {
    LEFT,
    RIGHT
  }

  /** A column with its heading. */
  public record Column(String heading, Align align) {
    /** A column of words. */
    public static Column words(String heading) {
      return new Column(heading, Align.LEFT);
    }

    /** A column of numbers. */
    public static Column numbers(String heading) {
      return new Column(heading, Align.RIGHT);
    }
  }

  public Table(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** Adds a row, one cell per column. */
  public Table row(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "a row of " + cells.size() + " cells in a table of " + columns.size() + " columns");
    }
    rows.add(cells.stream().map(DisplayText::oneLine).toList());
    return this;
  }

  /** Prints headings and rows. */
  public void print(PrintWriter out, Style style) {
    List<String> headings = columns.stream().map(Column::heading).toList();
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = DisplayText.cells(headings.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], DisplayText.cells(row.get(i)));
      }
    }
    out.println(style.strong(line(headings, widths)));
    for (List<String> row : rows) {
      out.println(line(row, widths));
    }
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      String padding = " ".repeat(widths[i] - DisplayText.cells(cell));
      line.append(i == 0 ? "" : GAP)
          .append(columns.get(i).align() == Align.RIGHT ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }
}
