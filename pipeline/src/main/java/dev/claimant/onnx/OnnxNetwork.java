package dev.claimant.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.claimant.attribution.ScoredAttribution;
import dev.claimant.onnx.SpanDecoder.Found;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * The two sessions of the network with its vocabulary and settings. An encoder reads a window and
 * scores the cues in it, a decoder scores the source and content of each cue. Safe for use by many
 * threads until it is closed.
 */
record OnnxNetwork(
    OrtSession encoder, OrtSession decoder, WordPieceTokenizer wordPieces, ModelSettings settings) {
  private static final String FOLDER = "/dev/claimant/models/attribution/";
  private static final int CONTENT = 1;

  static OnnxNetwork load() {
    OrtEnvironment environment = OnnxLibraries.load();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // With this optimizer, the whole network takes a sixth longer.
      options.addConfigEntry("optimization.disable_specified_optimizers", "SkipLayerNormFusion");
      // Sessions are created last: if reading the files failed after that, their memory would leak.
      Properties settings = new Properties();
      settings.load(new StringReader(new String(file("settings.properties"), UTF_8)));
      ModelSettings chosen = ModelSettings.of(settings);
      WordPieceTokenizer wordPieces =
          new WordPieceTokenizer(new String(file("vocabulary.txt"), UTF_8).lines().toList());
      return new OnnxNetwork(
          environment.createSession(file("encoder.onnx"), options),
          environment.createSession(file("decoder.onnx"), options),
          wordPieces,
          chosen);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the attribution network cannot be loaded: "
              + e.getMessage()
              + "; attribution by rules needs no network",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void close() throws OrtException {
    encoder.close();
    decoder.close();
  }

  /** The attributions whose cues begin in the core of a window, in the order of their cues. */
  List<ScoredAttribution> find(WindowWords words) throws OrtException {
    if (words.isEmpty()) {
      return List.of();
    }
    long[] pieces = words.ids(wordPieces.id("[CLS]"), wordPieces.id("[SEP]"));
    try (OnnxTensor ids = row(pieces);
        OnnxTensor features = row(words.features());
        OrtSession.Result encoded = encoder.run(Map.of("ids", ids, "features", features))) {
      OnnxTensor hidden = (OnnxTensor) encoded.get("hidden").orElseThrow();
      OnnxTensor cueLogits = (OnnxTensor) encoded.get("cue_logits").orElseThrow();
      float[][] logits = words.logits(((float[][][]) cueLogits.getValue())[0]);
      for (float[] word : logits) {
        word[0] -= settings.cueBias();
      }
      List<Found> cues =
          SpanDecoder.spans(logits).stream().filter(cue -> words.isInCore(cue.first())).toList();
      return cues.isEmpty() ? List.of() : decode(words, cues, hidden);
    }
  }

  private List<ScoredAttribution> decode(WindowWords words, List<Found> cues, OnnxTensor hidden)
      throws OrtException {
    long[] firsts = cues.stream().mapToLong(cue -> words.position(cue.first())).toArray();
    long[] lasts = cues.stream().mapToLong(cue -> words.position(cue.last())).toArray();
    try (OnnxTensor first = vector(firsts);
        OnnxTensor last = vector(lasts);
        OrtSession.Result decoded =
            decoder.run(Map.of("hidden", hidden, "first", first, "last", last))) {
      float[][][] logits = (float[][][]) decoded.get(0).getValue();
      return IntStream.range(0, cues.size())
          .boxed()
          .flatMap(
              i -> {
                List<Found> roles = SpanDecoder.spans(words.logits(logits[i]));
                return attribution(words, cues.get(i), roles).stream();
              })
          .toList();
    }
  }

  /** An attribution has at most one source, the likeliest, and some content. */
  private Optional<ScoredAttribution> attribution(WindowWords words, Found cue, List<Found> roles) {
    List<Found> content = roles.stream().filter(span -> span.role() == CONTENT).toList();
    if (content.isEmpty()) {
      return Optional.empty();
    }
    Optional<Found> source =
        roles.stream()
            .filter(span -> span.role() != CONTENT)
            .max(Comparator.comparingDouble(Found::logProbability));
    double contentLog = content.stream().mapToDouble(Found::logProbability).average().orElseThrow();
    return Optional.of(
        new ScoredAttribution(
            source.map(words::span),
            words.span(cue),
            content.stream().map(words::span).toList(),
            settings.confidence(
                cue.logProbability(), source.map(Found::logProbability).orElse(0.0), contentLog)));
  }

  private static OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static OnnxTensor vector(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {values.length});
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = OnnxNetwork.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the file " + name + " of the attribution model is missing");
      }
      return in.readAllBytes();
    }
  }
}
