package io.rankscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.cli.Birds;
import io.rankscope.cli.Rankscope;
import io.rankscope.cli.Rankscope.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;
  private Path workspace;

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = Birds.workspace(folder.resolve("birds"), 2);
  }

  @Test
  void printsHitsForAPerson() {
    Outcome outcome = search("how", "long", "do", "swallows", "sleep");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .containsPattern(
            "\\A1  [0-9.]+  p104  Swallows\n   Swallows sleep about seven hours\\.\n2  ")
        .contains("  p233\n   A swallow is also a gulp.\n")
        .doesNotContain("\u001b");
    assertThat(outcome.err())
        .startsWith(
            "4 of 4 passages that match, by bm25 on birds (2 of 2 shards, merged statistics");
  }

  @Test
  void printsJsonByContract() {
    JsonNode run = json("-k", "1", "swallow 🦉");
    assertThat(run.propertyNames())
        .containsExactly(
            "query",
            "source",
            "sourceFingerprint",
            "pipeline",
            "pipelineHash",
            "models",
            "statistics",
            "shards",
            "stages",
            "hits",
            "warnings");
    assertThat(run.get("query").get("set").asString()).isEqualTo("adhoc");
    assertThat(run.get("query").get("id").asString()).matches("q-[0-9a-f]{12}");
    assertThat(run.get("query").get("text").asString()).isEqualTo("swallow 🦉");
    assertThat(run.get("sourceFingerprint").asString()).matches("[0-9a-f]{64}");
    assertThat(run.get("shards").toString())
        .isEqualTo(
            """
            [{"path":"shards/0","status":"open","passages":3,"problem":null},\
            {"path":"shards/1","status":"open","passages":3,"problem":null}]\
            """);
    JsonNode hit = run.get("hits").get(0);
    assertThat(hit.propertyNames())
        .containsExactly("rank", "id", "score", "title", "text", "grade", "highlights", "ledger");
    assertThat(hit.get("id").asString()).isEqualTo("p104");
    assertThat(hit.get("grade").isNull()).isTrue();
    assertThat(hit.get("highlights").toString())
        .isEqualTo(
            """
            [{"field":"title","start":0,"end":8,"kind":"term"},\
            {"field":"text","start":0,"end":8,"kind":"term"}]\
            """);
    assertThat(hit.get("ledger").toString())
        .isEqualTo(
            "[{\"stage\":\"words\",\"rank\":1,\"score\":" + hit.get("score").toString() + "}]");
  }

  @Test
  void givesTheSameHits_whateverTheNumberOfShards() throws IOException {
    Path other = Birds.workspace(folder.resolve("other"), 1);
    JsonNode one = json(other, "sleep night air");
    JsonNode two = json("sleep night air");
    assertThat(two.get("hits")).isEqualTo(one.get("hits"));
    assertThat(two.get("pipelineHash")).isEqualTo(one.get("pipelineHash"));
    assertThat(json("--statistics", "per-shard", "sleep night air").get("hits"))
        .isNotEqualTo(one.get("hits"));
  }

  @Test
  void countsOffsetsInUtf16Units_whenTheTextIsNotLatin() {
    JsonNode hit = json("--syntax", "lucene", "text:狩").get("hits").get(0);
    JsonNode mark = hit.get("highlights").get(0);
    assertThat(
            hit.get("text")
                .asString()
                .substring(mark.get("start").intValue(), mark.get("end").intValue()))
        .isEqualTo("狩");
  }

  @Test
  void opensAFolderOfShards_asItIs() {
    Outcome outcome = Rankscope.run("search", "-w", workspace.resolve("shards"), "storks");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("p500");
    assertThat(workspace.resolve("shards/judgments.sqlite")).doesNotExist();
  }

  @Test
  void searchesTheOtherShards_whenOneIsMissing() throws IOException {
    Files.writeString(
        workspace.resolve("workspace.yaml"), "sources: {birds: {shards: [shards/0, shards/9]}}\n");
    JsonNode run = json("swallow");
    assertThat(run.get("hits").size()).isPositive();
    assertThat(run.get("shards").get(1).get("status").asString()).isEqualTo("missing");
    assertThat(run.get("shards").get(1).get("problem").asString()).isNotEmpty();
  }

  @Test
  void cannotOpen_whenNoShardIsLeft() throws IOException {
    Files.writeString(
        workspace.resolve("workspace.yaml"), "sources: {birds: {shards: [shards/9]}}\n");
    Outcome outcome = search("swallow");
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains("No shard of the source 'birds' is open.", "shards/9");
  }

  @Test
  void cannotOpen_whenThereIsNoSuchFolder() {
    Path missing = folder.resolve("nowhere");
    Outcome outcome = Rankscope.run("search", "-w", missing, "swallow");
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).startsWith("rankscope: " + missing + ": There is no such folder.");
    assertThat(missing).doesNotExist();
  }

  @Test
  void saysMistakesOfTheWorkspaceFile_andSearchesWithTheRest() throws IOException {
    Files.writeString(
        workspace.resolve("workspace.yaml"),
        "pipeline_s: {}\n",
        java.nio.file.StandardOpenOption.APPEND);
    Outcome outcome = search("swallow");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("p104");
    assertThat(outcome.err())
        .startsWith("warning: " + workspace.resolve("workspace.yaml") + ":19:1 (pipeline_s)")
        .contains("Did you mean 'pipelines'?");
  }

  @Test
  void isBadInput_whenTheVeryPipelineAskedForHasAMistake() throws IOException {
    String file = Files.readString(workspace.resolve("workspace.yaml"));
    Files.writeString(workspace.resolve("workspace.yaml"), file.replace("k1: 1.2", "k1: -1"));
    assertThat(search("-p", "bm25", "swallow").code()).isZero();
    Outcome outcome = search("-p", "text", "swallow");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err())
        .contains(
            "rankscope: " + workspace.resolve("workspace.yaml") + ":13:55",
            "(pipelines.text.legs.words.k1)")
        .doesNotContain("warning");
    assertThat(search("-s", "owls", "swallow").err())
        .startsWith("warning: " + workspace.resolve("workspace.yaml") + ":13:55")
        .contains("rankscope: ");
  }

  @Test
  void isBadInput_whenTheFileIsNoYaml() throws IOException {
    Files.writeString(workspace.resolve("workspace.yaml"), "sources: [\n");
    Outcome outcome = search("swallow");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).startsWith("rankscope: " + workspace.resolve("workspace.yaml") + ":");
  }

  @Test
  void isWrongUsage_whenANameOrANumberIsWrong() {
    Outcome pipeline = search("-p", "bm52", "swallow");
    assertThat(pipeline.code()).isEqualTo(2);
    assertThat(pipeline.err()).contains("Did you mean 'bm25'?");
    assertThat(search("-s", "brids", "swallow").err()).contains("Did you mean 'birds'?");
    assertThat(search("-k", "0", "swallow").code()).isEqualTo(2);
    assertThat(search("--statistics", "both", "swallow").code()).isEqualTo(2);
    assertThat(search("--syntax", "sql", "swallow").code()).isEqualTo(2);
    assertThat(search().code()).isEqualTo(2);
  }

  @Test
  void isBadInput_whenTheLuceneSyntaxIsBroken() {
    Outcome outcome = search("--syntax", "lucene", "swallow AND (");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).startsWith("rankscope: query:1:");
    assertThat(outcome.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "???",
        "@file",
        "${env:HOME}",
        "\"open",
        "a:b:c",
        "\u0000",
        "((((",
        "🦉",
        "the"
      })
  void givesHitsOrAMessage_whateverIsAsked(String query) {
    Outcome outcome = search("--", query);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
    assertThat(outcome.out() + outcome.err()).isNotEmpty();
  }

  @Test
  void joinsWords_whenTheQueryIsNotQuoted() {
    List<String> joined = List.of("owls", "hunt");
    assertThat(json(joined.toArray()).get("query").get("text").asString()).isEqualTo("owls hunt");
  }

  private Outcome search(Object... words) {
    return search(workspace, words);
  }

  private static Outcome search(Path where, Object... words) {
    Object[] all = new Object[words.length + 3];
    all[0] = "search";
    all[1] = "-w";
    all[2] = where;
    System.arraycopy(words, 0, all, 3, words.length);
    return Rankscope.run(all);
  }

  private JsonNode json(Object... words) {
    return json(workspace, words);
  }

  private static JsonNode json(Path where, Object... words) {
    Object[] all = new Object[words.length + 2];
    all[0] = "--format";
    all[1] = "json";
    System.arraycopy(words, 0, all, 2, words.length);
    Outcome outcome = search(where, all);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return JSON.readTree(outcome.out());
  }
}
