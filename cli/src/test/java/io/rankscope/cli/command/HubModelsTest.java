package io.rankscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.cli.Birds;
import io.rankscope.cli.Rankscope;
import io.rankscope.cli.Rankscope.Outcome;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.inference.TinyReranker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Folders as the hub has them for transformers.js: below their owner, graphs in several precisions
 * in {@code onnx}, and nothing that says how the tokens of an encoder become one vector.
 */
class HubModelsTest {
  private static final String QUERY = "how tall";

  @TempDir private Path folder;

  @BeforeEach
  void download() throws IOException {
    Birds.write(folder);
    hub(
        TinyEncoder.writeWithStates(folder.resolve("models/Owner/encoder")),
        "model_quantized.onnx");
    Path reranker = TinyReranker.write(folder.resolve("models/Owner/reranker"));
    hub(reranker, "model_int8.onnx");
    Files.copy(reranker.resolve("onnx/model_int8.onnx"), reranker.resolve("onnx/model.onnx"));
    workspace("");
  }

  private static void hub(Path model, String graph) throws IOException {
    Files.createDirectory(model.resolve("onnx"));
    Files.move(model.resolve("model.onnx"), model.resolve("onnx").resolve(graph));
    Files.writeString(
        model.resolve("config.json"),
        """
        {"_name_or_path": "owner/model", "model_type": "bert", "max_position_embeddings": 512,
         "pad_token_id": 0, "transformers_version": "4.29.2"}
        """);
    Files.writeString(
        model.resolve("tokenizer_config.json"),
        """
        {"clean_up_tokenization_spaces": true, "do_lower_case": true, "model_max_length": 512,
         "tokenizer_class": "BertTokenizer"}
        """);
    Files.writeString(model.resolve("quantize_config.json"), "{\"per_channel\": true}");
  }

  private void workspace(String models) throws IOException {
    Files.writeString(
        folder.resolve("workspace.yaml"),
        models
            + """
            sources: {birds: {shards: [shards/*]}}
            pipelines:
              dense:
                legs: {dense: {type: vector, field: text_vector, model: Owner/encoder}}
              reranked:
                legs: {words: {type: lexical, fields: [title, text]}}
                rerank: [{model: Owner/encoder, depth: 5}, {model: Owner/reranker, depth: 5}]
            """);
  }

  private Outcome index(Object... more) {
    List<Object> words =
        new ArrayList<>(
            List.of(
                "index",
                "--corpus",
                folder.resolve("corpus.jsonl"),
                "--format",
                "beir",
                "--model",
                folder.resolve("models/Owner/encoder"),
                "--out",
                folder.resolve("shards")));
    words.addAll(List.of(more));
    return Rankscope.run(words.toArray());
  }

  private Outcome search(String pipeline) {
    return Rankscope.run("search", "-w", folder, "-p", pipeline, QUERY);
  }

  @Test
  void areUsedAsTheyAre_forVectorsRerankingAndTriage() {
    assertThat(index().err()).contains("warning: no file of the model says how", "--pooling");

    Outcome dense = search("dense");
    assertThat(dense.code()).as(dense.err()).isZero();
    assertThat(dense.err()).contains("6 passages").doesNotContain("warning");
    assertThat(search("reranked").code()).isZero();
    assertThat(Rankscope.run("triage", "-w", folder, "-p", "dense", "-k", 3, QUERY).code())
        .isZero();
  }

  @Test
  void areListedByCheck_withWhatNobodySays() {
    assertThat(index().code()).isZero();

    assertThat(Rankscope.run("check", "--quick", folder).out())
        .containsPattern(
            "model Owner/encoder +opens +encoder, 3 dimensions, .*; nothing says how it pools, the"
                + " mean is taken \\(set 'pooling'\\)\n")
        .containsPattern("model Owner/reranker +opens +reranker, .*hash [0-9a-f]+\n")
        .containsPattern("model Owner/reranker/model_int8 +opens +reranker");
  }

  @Test
  void areIndexedAsTheirCardSays_andSearchedOnlyLikeThat() throws IOException {
    Outcome built =
        index(
            "--pooling",
            "cls",
            "--normalize",
            false,
            "--query-prefix",
            "everest ",
            "--max-tokens",
            128);
    assertThat(built.code()).as(built.err()).isZero();
    assertThat(built.err()).doesNotContain("warning");
    assertThat(search("dense").err()).contains("were made by");

    workspace(
        "models: {Owner/encoder: {path: models/Owner/encoder, pooling: cls,"
            + " normalize: false, query_prefix: 'everest ', max_tokens: 128}}\n");
    Outcome found = search("dense");
    assertThat(found.code()).as(found.err()).isZero();
  }

  @Test
  void nameTheNearestPooling_whenThereIsNoneOfThatName() {
    Outcome outcome = index("--pooling", "csl");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("There is no pooling 'csl'. Did you mean 'cls'?");
    assertThat(folder.resolve("shards")).doesNotExist();
  }
}
