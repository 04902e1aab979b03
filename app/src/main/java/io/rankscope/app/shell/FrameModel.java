package io.rankscope.app.shell;

import io.rankscope.app.action.PaletteItem;
import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.inference.ModelFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the top bar and the status bar show. Whoever knows a fact sets it here; the bars only bind.
 * FX thread only.
 */
public final class FrameModel {
  private final BooleanProperty starting = new SimpleBooleanProperty();
  private final StringProperty workspace = new SimpleStringProperty("");
  private final ObservableList<PaletteItem> recentWorkspaces = FXCollections.observableArrayList();
  private final ObservableList<String> sources = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<String>> source =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<List<ShardOutcome>> shards = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Statistics> statistics =
      new SimpleObjectProperty<>(Statistics.MERGED);
  private final BooleanProperty newCommit = new SimpleBooleanProperty();
  private final StringProperty indexFacts = new SimpleStringProperty("");
  private final ObjectProperty<Supplier<List<ModelFacts>>> models =
      new SimpleObjectProperty<>(List::of);
  private final ObjectProperty<SavedMark> saved =
      new SimpleObjectProperty<>(new SavedMark.Nothing());
  private final ObjectProperty<Optional<String>> guidelines =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty judge = new SimpleStringProperty("");

  /** Whether what the window begins with is still being opened. */
  public BooleanProperty startingProperty() {
    return starting;
  }

  /** Name of the open workspace, empty when none is. */
  public StringProperty workspaceProperty() {
    return workspace;
  }

  /** Workspaces to go back to, the last one first. */
  public ObservableList<PaletteItem> recentWorkspaces() {
    return recentWorkspaces;
  }

  /** Names of the sources to choose from. */
  public ObservableList<String> sources() {
    return sources;
  }

  /** The chosen source; the person changes it in the top bar. */
  public ObjectProperty<Optional<String>> sourceProperty() {
    return source;
  }

  /** How opening each shard of the chosen source went. */
  public ObjectProperty<List<ShardOutcome>> shardsProperty() {
    return shards;
  }

  /** The statistics to search with; the person changes them in the top bar. */
  public ObjectProperty<Statistics> statisticsProperty() {
    return statistics;
  }

  /** Whether an index on disk is newer than the one being searched. */
  public BooleanProperty newCommitProperty() {
    return newCommit;
  }

  /** Passages, commit and segments, in words. */
  public StringProperty indexFactsProperty() {
    return indexFacts;
  }

  /** Tells which models are loaded at the moment. It is asked after each task. */
  public ObjectProperty<Supplier<List<ModelFacts>>> modelsProperty() {
    return models;
  }

  public ObjectProperty<SavedMark> savedProperty() {
    return saved;
  }

  /** The guidelines for judges, Markdown, empty when the workspace has none. */
  public ObjectProperty<Optional<String>> guidelinesProperty() {
    return guidelines;
  }

  /** Who judges, empty until that was asked. */
  public StringProperty judgeProperty() {
    return judge;
  }
}
