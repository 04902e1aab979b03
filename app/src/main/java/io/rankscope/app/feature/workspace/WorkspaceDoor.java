package io.rankscope.app.feature.workspace;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.PaletteItem;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.shell.Overlay;
import io.rankscope.app.support.dialog.Dialogs;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.corpus.BadLine;
import io.rankscope.engine.index.IndexBuildReport;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import org.jspecify.annotations.Nullable;

/**
 * Every way to a workspace: a folder, shards, a corpus, the sample, one that was open before. FX
 * thread only.
 */
public final class WorkspaceDoor {
  private final TaskRunner tasks;
  private final WorkspaceSession session;
  private final Dialogs dialogs;
  private final Overlay overlay;
  private final Notices notices;
  private final SampleHome sample;
  private final OpenShardsViewModel shards;
  private final IndexCorpusViewModel corpus;
  private final List<Action> actions;

  /** Made when first shown, which most starts never do. */
  private @Nullable OpenShardsPane shardsPane;

  /** As {@link #shardsPane}. */
  private @Nullable IndexCorpusPane corpusPane;

  public WorkspaceDoor(
      TaskRunner tasks,
      WorkspaceLoader loader,
      SampleHome sample,
      WorkspaceSession session,
      FrameModel frame,
      Notices notices,
      Overlay overlay,
      Dialogs dialogs,
      Settings settings) {
    this.tasks = tasks;
    this.session = session;
    this.dialogs = dialogs;
    this.overlay = overlay;
    this.notices = notices;
    this.sample = sample;
    this.shards = new OpenShardsViewModel(tasks, loader, this::open);
    this.corpus = new IndexCorpusViewModel(tasks, this::indexed);
    this.actions =
        List.of(
            Action.named("workspace.open")
                .icon(Icons.OPEN_WORKSPACE)
                .keys("Ctrl+O")
                .does(() -> ask("workspace.open.title")),
            Action.named("workspace.open-shards")
                .icon(Icons.OPEN_SHARDS)
                .does(() -> ask("workspace.shards.choose")),
            Action.named("workspace.index").icon(Icons.IMPORT).does(this::showCorpus),
            Action.named("workspace.sample").icon(Icons.GUIDE).does(this::openSample));
    RecentWorkspaces recent = new RecentWorkspaces(settings, session);
    recent
        .recentProperty()
        .subscribe(
            known -> frame.recentWorkspaces().setAll(known.stream().map(this::item).toList()));
    shards.previewProperty().subscribe(seen -> showShardsWhen(seen.isPresent()));
    shards.failureProperty().subscribe(failed -> showShardsWhen(failed.isPresent()));
  }

  /** The ways in, to be had everywhere. */
  public List<Action> actions() {
    return actions;
  }

  private void ask(String titleKey) {
    dialogs.chooseFolder(Texts.of(titleKey)).ifPresent(shards::look);
  }

  private void showShardsWhen(boolean something) {
    if (something && !overlay.showing().get()) {
      OpenShardsPane pane = shardsPane;
      if (pane == null) {
        pane = new OpenShardsPane(shards, dialogs, this::leaveShards);
        shardsPane = pane;
      }
      overlay.show(pane, Pos.CENTER, pane.first());
    }
  }

  private void showCorpus() {
    IndexCorpusPane pane = corpusPane;
    if (pane == null) {
      pane = new IndexCorpusPane(corpus, dialogs, overlay::hide);
      corpusPane = pane;
    }
    overlay.show(pane, Pos.CENTER, pane.first());
  }

  private void leaveShards() {
    shards.leave();
    overlay.hide();
  }

  private void open(Path place) {
    leaveShards();
    session.open(place);
  }

  private void openSample() {
    tasks.start(
        Texts.of("session.opening", sample.folder().getFileName()),
        (progress, cancellation) -> sample.written(),
        new TaskListener<Path>() {
          @Override
          public void succeeded(Path folder) {
            session.open(folder);
          }

          @Override
          public void failed(Throwable thrown) {
            notices.failure(thrown);
          }
        });
  }

  private void indexed(Path home, IndexBuildReport report) {
    overlay.hide();
    session.open(home);
    String done =
        Texts.of(
                "workspace.done",
                String.format(Locale.ROOT, "%,d", report.passages()),
                String.format(Locale.ROOT, "%,d", report.documents()),
                String.format(Locale.ROOT, "%.1f", report.took().toMillis() / 1000.0))
            + report.vectors().map(VectorWords::of).map(words -> " " + words).orElse("");
    Optional<BadLine> bad = report.skipped().first().stream().findFirst();
    if (bad.isPresent()) {
      notices.hint(
          Texts.of(
              "workspace.done.skipped",
              done,
              String.format(Locale.ROOT, "%,d", report.skipped().count()),
              bad.get().where(),
              bad.get().what()));
    } else {
      notices.done(done);
    }
  }

  private PaletteItem item(RecentWorkspaces.Recent known) {
    return new PaletteItem(
        Icons.OPEN_WORKSPACE,
        known.name(),
        known.folder(),
        () -> session.open(Path.of(known.folder())));
  }
}
