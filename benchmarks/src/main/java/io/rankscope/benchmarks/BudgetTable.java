package io.rankscope.benchmarks;

import io.rankscope.benchmarks.budget.Budget;
import io.rankscope.benchmarks.budget.Finding;
import java.util.ArrayList;
import java.util.List;

/** The budgets and what was found, as Markdown. */
final class BudgetTable {
  private final List<String> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  void add(Budget budget, Finding finding) {
    String mark = "";
    if (!finding.notes().isEmpty()) {
      notes.add(notes.size() + 1 + ". " + String.join(" ", finding.notes()));
      mark = " (" + notes.size() + ")";
    }
    rows.add(
        "| "
            + String.join(
                " | ",
                budget.what() + mark,
                budget.limit(),
                finding.measured(),
                finding.verdict().words())
            + " |");
  }

  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("| what | limit | measured | verdict |");
    lines.add("|---|---|---|---|");
    lines.addAll(rows);
    if (!notes.isEmpty()) {
      lines.add("");
      lines.addAll(notes);
    }
    return String.join("\n", lines) + "\n";
  }
}
