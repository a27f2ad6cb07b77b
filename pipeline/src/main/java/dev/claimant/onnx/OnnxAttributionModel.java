package dev.claimant.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.claimant.attribution.AttributionModel;
import dev.claimant.attribution.ScoredAttribution;
import dev.claimant.document.Document;
import dev.claimant.document.Span;
import dev.claimant.onnx.SpanDecoder.Found;
import dev.claimant.onnx.Window.Cut;
import dev.claimant.onnx.WordPieceTokenizer.Piece;
import dev.claimant.pipeline.Interruption;
import dev.claimant.support.Lazy;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The network of {@code models/attribution}, run by ONNX Runtime: an encoder reads a window of word
 * pieces and tags the cues in it, a decoder tags source and content of each cue. All threads share
 * one session; each call runs on the thread that makes it, so that the figures never depend on how
 * many there are.
 */
public final class OnnxAttributionModel implements AttributionModel {
  private static final String FOLDER = "/dev/claimant/models/attribution/";
  private static final int CONTENT = 1;

  /** No probability is nearer to 0 or 1, for logits have no end. */
  private static final double MOST_DOUBT = 0.001;

  private final Lazy<Network> network = new Lazy<>(OnnxAttributionModel::load);

  /** Held for reading while a window is read, so that the native sessions outlive it. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  /** What is loaded from the model's files. */
  private record Network(
      OrtEnvironment environment,
      OrtSession encoder,
      OrtSession decoder,
      WordPieceTokenizer wordPieces,
      Settings settings) {}

  /**
   * What was chosen on the development part of the corpus.
   *
   * @param version of the network
   * @param room how many word pieces the core of a window holds
   * @param context how many next to it inform one that begins or ends in a paragraph
   * @param cueBias what is taken off the score of "no cue"
   * @param intercept with the next three: the logistic regression that gives the confidence
   * @param cue the weight of the logit of the cue's probability, the mean of its words'
   * @param source the weight of the source's
   * @param content the weight of the content's
   */
  private record Settings(
      String version,
      int room,
      int context,
      float cueBias,
      double intercept,
      double cue,
      double source,
      double content) {
    static Settings of(Properties file) {
      return new Settings(
          Objects.requireNonNull(file.getProperty("version"), "version"),
          (int) number(file, "room"),
          (int) number(file, "context"),
          (float) number(file, "cue-bias"),
          number(file, "confidence.intercept"),
          number(file, "confidence.cue"),
          number(file, "confidence.source"),
          number(file, "confidence.content"));
    }

    private static double number(Properties file, String name) {
      return Double.parseDouble(file.getProperty(name));
    }

    double confidence(double cueLog, double sourceLog, double contentLog) {
      double sum =
          intercept + cue * logit(cueLog) + source * logit(sourceLog) + content * logit(contentLog);
      double likely = 1 / (1 + StrictMath.exp(-sum));
      return Math.round(likely * 100) / 100.0;
    }
  }

  private static double logit(double logProbability) {
    double p = Math.min(1 - MOST_DOUBT, Math.max(MOST_DOUBT, StrictMath.exp(logProbability)));
    return StrictMath.log(p / (1 - p));
  }

  @Override
  public String name() {
    return "model " + network.get().settings.version;
  }

  @Override
  public void prepare() {
    Object unused = network.get();
  }

  /** Waits for the windows that are being read; no other can be read afterwards. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed && network.made().isPresent()) {
        network.made().get().encoder.close();
        network.made().get().decoder.close();
      }
      closed = true;
    } catch (OrtException e) {
      throw new IllegalStateException("the attribution network cannot be closed", e);
    } finally {
      use.writeLock().unlock();
    }
  }

  @Override
  public List<ScoredAttribution> find(Document document) {
    Network loaded = network.get();
    List<Piece> pieces = loaded.wordPieces.of(document.text());
    List<ScoredAttribution> found = new ArrayList<>();
    Settings settings = loaded.settings;
    for (Window window : Window.of(cuts(document, pieces), settings.room, settings.context)) {
      Interruption.check();
      use.readLock().lock();
      try {
        if (closed) {
          throw new IllegalStateException("the attribution network is closed");
        }
        found.addAll(find(loaded, pieces, window));
      } catch (OrtException e) {
        throw new IllegalStateException("the attribution network failed: " + e.getMessage(), e);
      } finally {
        use.readLock().unlock();
      }
    }
    return found;
  }

  /** How well the text can be cut before each piece. */
  private static List<Cut> cuts(Document document, List<Piece> pieces) {
    List<Cut> cuts = new ArrayList<>(pieces.size());
    int paragraph = 0;
    int sentence = 0;
    for (Piece piece : pieces) {
      int start = piece.span().start();
      Cut cut = Cut.AMID;
      while (sentence < document.sentences().size()
          && document.sentences().get(sentence).span().start() <= start) {
        sentence++;
        cut = Cut.SENTENCE;
      }
      while (paragraph < document.paragraphs().size()
          && document.paragraphs().get(paragraph).start() <= start) {
        paragraph++;
        cut = Cut.PARAGRAPH;
      }
      cuts.add(cut);
    }
    return cuts;
  }

  private static List<ScoredAttribution> find(Network loaded, List<Piece> pieces, Window window)
      throws OrtException {
    List<Integer> words = words(pieces, window);
    if (words.isEmpty()) {
      return List.of();
    }
    try (OnnxTensor ids = tensor(loaded, ids(loaded.wordPieces, pieces, window));
        OnnxTensor features = tensor(loaded, features(pieces, window));
        OrtSession.Result encoded = loaded.encoder.run(Map.of("ids", ids, "features", features))) {
      OnnxTensor hidden = (OnnxTensor) encoded.get("hidden").orElseThrow();
      OnnxTensor cueLogits = (OnnxTensor) encoded.get("cue_logits").orElseThrow();
      float[][] logits = ofWords(((float[][][]) cueLogits.getValue())[0], words, window);
      for (float[] word : logits) {
        word[0] -= loaded.settings.cueBias;
      }
      List<Found> cues =
          SpanDecoder.spans(logits).stream()
              .filter(cue -> window.isInCore(words.get(cue.first())))
              .toList();
      return cues.isEmpty() ? List.of() : decode(loaded, pieces, window, words, cues, hidden);
    }
  }

  private static List<ScoredAttribution> decode(
      Network loaded,
      List<Piece> pieces,
      Window window,
      List<Integer> words,
      List<Found> cues,
      OnnxTensor hidden)
      throws OrtException {
    long[] first = new long[cues.size()];
    long[] last = new long[cues.size()];
    for (int i = 0; i < first.length; i++) {
      first[i] = window.place(words.get(cues.get(i).first()));
      last[i] = window.place(words.get(cues.get(i).last()));
    }
    try (OnnxTensor firsts = vector(loaded, first);
        OnnxTensor lasts = vector(loaded, last);
        OrtSession.Result decoded =
            loaded.decoder.run(Map.of("hidden", hidden, "first", firsts, "last", lasts))) {
      float[][][] logits = (float[][][]) decoded.get(0).getValue();
      List<ScoredAttribution> found = new ArrayList<>();
      for (int i = 0; i < first.length; i++) {
        List<Found> roles = SpanDecoder.spans(ofWords(logits[i], words, window));
        attribution(loaded.settings, pieces, words, cues.get(i), roles).ifPresent(found::add);
      }
      return found;
    }
  }

  /** An attribution has one source at most, the likeliest, and some content. */
  private static Optional<ScoredAttribution> attribution(
      Settings settings, List<Piece> pieces, List<Integer> words, Found cue, List<Found> roles) {
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
            source.map(span -> span(pieces, words, span)),
            span(pieces, words, cue),
            content.stream().map(span -> span(pieces, words, span)).toList(),
            settings.confidence(
                cue.logProbability(), source.map(Found::logProbability).orElse(0.0), contentLog)));
  }

  /** The pieces of a window that begin a word. */
  private static List<Integer> words(List<Piece> pieces, Window window) {
    List<Integer> words = new ArrayList<>();
    for (int i = window.start(); i < window.end(); i++) {
      if (pieces.get(i).first()) {
        words.add(i);
      }
    }
    return words;
  }

  private static Span span(List<Piece> pieces, List<Integer> words, Found found) {
    int last = words.get(found.last());
    while (last + 1 < pieces.size() && !pieces.get(last + 1).first()) {
      last++;
    }
    return new Span(
        pieces.get(words.get(found.first())).span().start(), pieces.get(last).span().end());
  }

  private static float[][] ofWords(float[][] logits, List<Integer> words, Window window) {
    float[][] kept = new float[words.size()][];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = logits[window.place(words.get(i))];
    }
    return kept;
  }

  /** The ids of a window's pieces between the two special ones that BERT was trained with. */
  private static long[] ids(WordPieceTokenizer wordPieces, List<Piece> pieces, Window window) {
    long[] ids = new long[window.end() - window.start() + 2];
    ids[0] = wordPieces.id("[CLS]");
    ids[ids.length - 1] = wordPieces.id("[SEP]");
    for (int i = window.start(); i < window.end(); i++) {
      ids[window.place(i)] = pieces.get(i).id();
    }
    return ids;
  }

  private static long[] features(List<Piece> pieces, Window window) {
    long[] features = new long[window.end() - window.start() + 2];
    for (int i = window.start(); i < window.end(); i++) {
      features[window.place(i)] = pieces.get(i).feature();
    }
    return features;
  }

  private static OnnxTensor tensor(Network loaded, long[] row) throws OrtException {
    return OnnxTensor.createTensor(
        loaded.environment, LongBuffer.wrap(row), new long[] {1, row.length});
  }

  private static OnnxTensor vector(Network loaded, long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        loaded.environment, LongBuffer.wrap(values), new long[] {values.length});
  }

  private static Network load() {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // ONNX Runtime's own fusion of these is slower by a sixth of the whole than what it fuses.
      options.addConfigEntry("optimization.disable_specified_optimizers", "SkipLayerNormFusion");
      // The sessions last: if anything else fails, their native memory would be lost.
      Properties settings = new Properties();
      settings.load(new StringReader(new String(file("settings.properties"), UTF_8)));
      Settings chosen = Settings.of(settings);
      WordPieceTokenizer wordPieces =
          new WordPieceTokenizer(new String(file("vocabulary.txt"), UTF_8).lines().toList());
      return new Network(
          environment,
          environment.createSession(file("encoder.onnx"), options),
          environment.createSession(file("decoder.onnx"), options),
          wordPieces,
          chosen);
    } catch (OrtException | UnsatisfiedLinkError e) {
      throw new IllegalStateException(
          "the attribution network cannot be loaded: "
              + e.getMessage()
              + "; attribution by rules needs no network",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = OnnxAttributionModel.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the file " + name + " of the attribution model is missing");
      }
      return in.readAllBytes();
    }
  }
}
