import CommandRunner
import SystemPackage
import Testing

extension CommandRunnerTests {
  @Suite("What they carry to the next")
  struct State {
    let bench = CommandBench()

    @Test(
      "carries exported variables, removed ones and the directory, and nothing else",
      arguments: ["sh", "bash"])
    func differences(_ language: String) async {
      let outcome = await bench.run(
        "export REGION='eu west'\nLOCAL=1; export MULTI='a\nb'; unset GONE\ncd /usr/bin", language: language,
        environment: ["GONE": "1", "KEPT": "1"], carriesState: true)
      #expect(
        outcome.result.carried
          == CarriedState(
            set: ["REGION": "eu west", "MULTI": "a\nb"], unset: ["GONE"], directory: "/usr/bin"))
      #expect(outcome.chunks.isEmpty)
    }

    @Test("carries nothing when nothing was asked for, or nothing changed")
    func nothing() async {
      #expect(await bench.run("export A=1").result.carried == nil)
      #expect(await bench.run("true", carriesState: true).result.carried == CarriedState())
    }

    @Test("carries state also when the command fails, and keeps its exit status", arguments: ["sh", "bash"])
    func failing(_ language: String) async {
      let outcome = await bench.run("export A=1; exit 3", language: language, carriesState: true)
      #expect(outcome.result.exitStatus == 3)
      #expect(outcome.result.carried?.set == ["A": "1"])
    }

    @Test("carries state under every option that a text can set, and prints nothing for it")
    func options() async {
      for options in ["-e", "-u", "-C", "-eu -o pipefail"] {
        let outcome = await bench.run(
          "set \(options); export A=1; false || exit 7", language: "bash", carriesState: true)
        #expect(outcome.result.exitStatus == 7)
        #expect(outcome.result.carried?.set == ["A": "1"])
        #expect(outcome.chunks.isEmpty)
      }
      let traced = await bench.run("set -x; export A=1", language: "bash", carriesState: true)
      #expect(traced.text(.stderr) == "+ export A=1\n+ A=1\n")
    }

    @Test("never carries a secret, by its name or within another value")
    func secrets() async {
      let outcome = await bench.run(
        "export URL=redis://:$REDIS_PW@cache COPY=$REDIS_PW PLAIN=1 REDIS_PW=changed PIN_COPY=$PIN",
        secrets: ["REDIS_PW": "hunter22", "PIN": "42"], carriesState: true)
      #expect(outcome.result.carried == CarriedState(set: ["PLAIN": "1"]))
    }

    @Test("keeps line numbers, quotes and here-documents of the text as they are")
    func text() async {
      let outcome = await bench.run(
        """
        cat <<'END'
        it's "quoted" $HOME
        END
        nonexistent-program
        """, language: "bash", carriesState: true)
      #expect(outcome.text(.stdout) == "it's \"quoted\" $HOME\n")
      #expect(outcome.text(.stderr).contains("line 4: nonexistent-program"))
      #expect(outcome.result.exitStatus == 127)
    }

    @Test("carries nothing from a shell that another program took the place of, or that was killed")
    func noEnd() async {
      #expect(await bench.run("export A=1; exec true", carriesState: true).result.carried == nil)
      #expect(await bench.run("export A=1; kill -9 $$", carriesState: true).result.carried == nil)
    }

    @Test("gives what one command carried to the next one")
    func next() async {
      let first = await bench.run("export WHO=me; cd /usr", carriesState: true).result.carried
      let second = await bench.run(
        "echo $WHO; pwd", environment: first?.set ?? [:], directory: first?.directory)
      #expect(second.text(.stdout) == "me\n/usr\n")
    }
  }
}
