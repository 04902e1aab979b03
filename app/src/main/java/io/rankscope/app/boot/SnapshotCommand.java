package io.rankscope.app.boot;

import io.rankscope.app.shell.Destination;
import io.rankscope.app.support.theme.ThemeChoice;
import io.rankscope.cli.command.ConsoleCommand;
import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws a screen into a file. */
@Command(
    name = "snapshot",
    description = "Draw a screen of the window into a PNG file; needs no display.",
    footerHeading = "%n",
    footer =
        "The picture shows the real window once it has come to rest. Settings and judge of the user"
            + " play no part in it.")
final class SnapshotCommand extends ConsoleCommand {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");
  private static final int SMALLEST = 320;
  private static final int LARGEST = 8192;

  @Option(
      names = {"-w", "--workspace"},
      required = true,
      paramLabel = "DIR",
      description = "Workspace, or a folder of shards.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--view",
      required = true,
      paramLabel = "VIEW",
      description = "The screen: search, judge, compare, evaluate, index or models.")
  @SuppressWarnings("NullAway.Init")
  private String view;

  @Option(names = "--query", paramLabel = "Q", description = "The query to ask.")
  private @Nullable String query;

  @Option(
      names = {"-p", "--pipeline"},
      paramLabel = "NAME",
      description = "The pipeline to ask (default: the workspace's first).")
  private @Nullable String pipeline;

  @Option(names = "--passage", paramLabel = "ID", description = "The passage to select.")
  private @Nullable String passage;

  @Option(
      names = "--tab",
      paramLabel = "TAB",
      description = "Tab of the inspector: explain, stages, tokens, document or model.")
  private @Nullable String tab;

  @Option(
      names = "--action",
      paramLabel = "ID",
      description = "What is done before it is drawn, such as welcome.show or about.open.")
  private @Nullable String action;

  @Option(
      names = "--theme",
      paramLabel = "light|dark|contrast",
      defaultValue = "light",
      description = "Its colours (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String theme;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1440x900",
      description = "Width and height in pixels (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String size;

  @Option(names = "--out", required = true, paramLabel = "F.png", description = "The picture.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  SnapshotCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Matcher asked = SIZE.matcher(size);
    if (!asked.matches()) {
      throw wrongUsage("--size is WIDTHxHEIGHT, such as 1440x900, but was '" + size + "'.");
    }
    Snapshot snapshot =
        new Snapshot(
            folder,
            view,
            new Destination(
                Optional.ofNullable(query),
                Optional.ofNullable(pipeline),
                Optional.ofNullable(passage).map(PassageId::new),
                Optional.ofNullable(tab)),
            Optional.ofNullable(action),
            theme(),
            pixels(asked.group(1)),
            pixels(asked.group(2)));
    // What cannot be opened is told in words here; the window would draw its empty state.
    Workspace workspace = new WorkspaceLoader(UserFolders.ofUser().data()).load(folder);
    if (pipeline != null) {
      requirePipeline(pipeline, workspace);
    }
    SystemLibraries.ofMachine().requireForDrawing();
    InstalledFonts.require();
    snapshot.write(out, console().cancellation());
    console().out().println(out);
    return ExitCode.DONE;
  }

  /** A workspace that defines no pipelines has those that its source gives. */
  private void requirePipeline(String wanted, Workspace workspace) {
    if (workspace.pipelines().containsKey(wanted)) {
      return;
    }
    Set<String> known = new LinkedHashSet<>(workspace.pipelines().keySet());
    if (known.isEmpty()) {
      try (OpenWorkspace open = OpenWorkspace.of(workspace)) {
        Source source = open.source(Optional.empty(), console().cancellation());
        open.pipelines(source).forEach(one -> known.add(one.name()));
      }
    }
    if (!known.contains(wanted)) {
      throw wrongUsage(
          "The workspace has no pipeline '" + wanted + "'. " + NearestName.remedy(wanted, known));
    }
  }

  private ThemeChoice theme() {
    return Stream.of(ThemeChoice.values())
        .filter(choice -> choice.theme().isPresent())
        .filter(choice -> choice.theme().get().label().equals(theme.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> wrongUsage("--theme is light, dark or contrast, but was '" + theme + "'."));
  }

  private int pixels(String digits) {
    int pixels = Integer.parseInt(digits);
    if (pixels < SMALLEST || pixels > LARGEST) {
      throw wrongUsage(
          "--size takes from " + SMALLEST + " to " + LARGEST + " pixels, but was '" + size + "'.");
    }
    return pixels;
  }
}
