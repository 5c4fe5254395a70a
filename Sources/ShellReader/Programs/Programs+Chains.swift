import IncidentModel

extension ProgramTable {
  /// Nodes of chains, and what asks them.
  static let chains: [Program] = [
    // Daemons that the Cosmos kit builds share their words.
    Program(
      "gaiad", "osmosisd", "junod", "evmosd", "simd", "kavad", "injectived", "seid", "celestia-appd",
      "dydxprotocold", "axelard", "strided", "neutrond", "wasmd", "persistenceCore", "terrad", "archwayd",
      "umeed", "sommelierd", "bandd", "kujirad", "babylond", "initiad", "mantrachaind", "nibid", "cronosd",
      "crescentd", "chihuahuad", "quicksilverd", "stargazed",
      values: ["--home", "--node", "--chain-id", "--output", "-o", "--from", "--keyring-backend"],
      verbs: [
        .read(
          "query", "q", "status", "version", "tendermint show-address", "tendermint show-node-id",
          "tendermint show-validator", "tendermint version", "comet show-address", "comet show-node-id",
          "comet show-validator", "comet version", "keys list", "keys show", "config get", "config view",
          "validate-genesis", "genesis validate", "debug addr", "debug pubkey"),
        .change(
          "tx", "config", "init", "keys add", "keys import", "keys mnemonic", "keys rename", "start",
          "export", "genesis",
          "gentx", "collect-gentxs", "add-genesis-account", "tendermint bootstrap-state", "snapshots"),
        .destroy(
          "unsafe-reset-all", "tendermint unsafe-reset-all", "comet unsafe-reset-all", "rollback",
          "keys delete", "prune"),
      ],
      options: [.onlyLooks("--dry-run", "--generate-only", on: ["tx"])]),
    Program(
      "cosmovisor", verbs: [.read("version", "config", "show-upgrade-info"), .change("init", "add-upgrade")],
      otherwise: .change),
    Program(
      "cast",
      values: [
        "-r", "--rpc-url", "-b", "--block", "--from", "-f", "--private-key", "--account",
        "--etherscan-api-key",
        "-e", "--chain", "-c",
      ],
      verbs: [
        .read(
          "call", "balance", "block", "block-number", "bn", "tx", "receipt", "code", "codesize", "nonce",
          "storage", "gas-price", "base-fee", "chain", "chain-id", "client", "estimate", "logs", "age",
          "find-block", "proof", "implementation", "admin", "run", "4byte", "4byte-decode", "sig",
          "sig-event", "abi-encode", "abi-decode", "calldata", "calldata-decode", "decode-abi",
          "decode-calldata", "decode-event", "decode-error", "decode-transaction", "keccak", "to-dec",
          "to-hex", "to-wei", "from-wei", "to-unit", "to-base", "to-ascii", "to-utf8", "to-bytes32",
          "to-checksum-address", "format-units", "parse-units", "index", "compute-address", "create2",
          "interface", "lookup-address", "resolve-name", "namehash", "address-zero", "max-int", "max-uint",
          "--from-wei", "--to-wei", "--to-dec", "--to-hex", "--to-ascii", "wallet address", "wallet list",
          "wallet verify", "etherscan-source", "source", "pretty-calldata", "selectors", "disassemble"),
        .change("send", "publish", "mktx", "wallet"), .unknown("rpc"),
      ], bare: .looks),
    Program(
      "bitcoin-cli", "litecoin-cli", "dogecoin-cli", hasLongSingleDash: true,
      verbs: [
        .read(
          "getblockchaininfo", "getnetworkinfo", "getpeerinfo", "getmempoolinfo", "getblockcount",
          "getblockhash", "getblock", "getblockheader", "getbestblockhash", "getchaintips",
          "getconnectioncount", "getnettotals", "getwalletinfo", "getbalance", "getbalances",
          "gettransaction", "listtransactions", "listunspent", "listwallets", "getrawtransaction",
          "getrawmempool", "estimatesmartfee", "uptime", "getindexinfo", "gettxout", "getmininginfo",
          "validateaddress", "listbanned", "help", "decoderawtransaction", "getmemoryinfo"),
        .change(
          "sendtoaddress", "sendmany", "sendrawtransaction", "loadwallet", "unloadwallet", "createwallet",
          "getnewaddress", "addnode", "disconnectnode", "setban", "clearbanned", "stop", "backupwallet",
          "invalidateblock", "reconsiderblock", "rescanblockchain", "walletpassphrase", "walletlock",
          "encryptwallet", "importprivkey", "importdescriptors", "setnetworkactive", "bumpfee", "savemempool"),
        .destroy("pruneblockchain", "abandontransaction"),
      ], options: [.onlyLooks("-getinfo", "-netinfo", "-version")]),
    Program(
      "solana",
      values: ["-u", "--url", "-k", "--keypair", "-C", "--config", "--commitment", "--output", "--ws"],
      verbs: [
        .read(
          "validators", "gossip", "epoch", "epoch-info", "balance", "slot", "block-height", "block",
          "block-production", "block-time", "cluster-version", "cluster-date", "catchup", "confirm",
          "account", "address", "stake-account", "stakes", "vote-account", "leader-schedule", "config get",
          "transaction-count", "transaction-history", "supply", "rent", "genesis-hash", "validator-info get",
          "program show", "feature status", "find-program-derived-address", "decode-transaction"),
        .endless("live-slots", "logs", "ping"),
        .change(
          "transfer", "airdrop", "pay", "config set", "delegate-stake", "deactivate-stake",
          "create-stake-account",
          "create-vote-account", "vote-update-validator", "vote-update-commission",
          "vote-authorize-voter-checked", "vote-authorize-voter", "vote-authorize-withdrawer",
          "validator-info publish", "program deploy", "split-stake", "merge-stake", "stake-authorize"),
        .destroy(
          "withdraw-stake", "withdraw-from-vote-account", "close-vote-account", "program close",
          "withdraw-from-nonce-account"),
      ]),
    Program(
      "agave-validator", "solana-validator", values: ["-l", "--ledger"],
      verbs: [
        .read("contact-info", "staked-nodes-overrides", "wait-for-restart-window"), .endless("monitor"),
        .change("exit", "set-identity", "set-log-filter", "authorized-voter", "plugin", "set-public-address"),
      ], otherwise: .change),
    Program("solana-keygen", verbs: [.read("pubkey", "verify"), .change("new", "recover", "grind")]),
    Program(
      "geth", "erigon", "reth", "nethermind", "besu", "op-geth", hasLongSingleDash: true,
      verbs: [
        .read("version", "version-check", "license", "account list", "dumpconfig", "db inspect", "db stats"),
        .session("attach", "console", "js"),
        .destroy("removedb", "db compact", "prune", "snapshot prune-state", "db drop"),
      ],
      options: [.onlyLooks("--version")], otherwise: .change),
  ]
}
