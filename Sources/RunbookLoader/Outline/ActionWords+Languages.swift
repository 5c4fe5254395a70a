import ShellReader

/// How instructions begin, or end, in other languages than English.
extension ActionWords {
  /// Whether the first words are an order in one of the languages whose verbs stand first: Spanish, Portuguese, French,
  /// Italian, German, Dutch, Russian, Ukrainian.
  static func isForeignVerb(_ word: String) -> Bool {
    // Words are folded by their ASCII letters alone: "Öffnen" begins with a capital still.
    let word = word.utf8.first ?? 0 < 0x80 ? word : word.lowercased()
    return foreignVerbs.contains(word) || germanInfinitives.contains(word) || isCyrillicVerb(word)
  }

  /// Whether the word ends as the imperatives and infinitives of Russian and Ukrainian do.
  private static func isCyrillicVerb(_ word: String) -> Bool {
    guard let first = word.utf8.first, first == 0xD0 || first == 0xD1 else { return false }
    return cyrillicEnds.contains(where: word.hasSuffix)
  }

  private static let cyrillicEnds = [
    "йте", "ите", "ьте", "іть", "йтесь", "итесь", "ьтесь", "іться", "ться", "тись", "ить", "ать", "овать",
    "уть",
    "ити", "увати", "ювати",
  ]

  /// Whether the text is an order in Chinese, where the verb begins it, in Japanese, where a verb ends it, or in German
  /// in the form "Den Dienst neu starten".
  static func isForeignInstruction(_ text: String) -> Bool {
    let text = text.trimmed
    guard let first = text.unicodeScalars.first else { return false }
    if first.value >= 0x3040, first.value < 0xA000 {
      // Shorter ones are names: "执行摘要" is a summary.
      if text.unicodeScalars.count > 5, chineseStarts.contains(where: text.hasPrefix) { return true }
      // With a full stop it is a sentence about something.
      if text.hasSuffix("する") { return true }
      var rest = Substring(text)
      while let last = rest.last, "。.:：)）」".contains(last) { rest = rest.dropLast() }
      return japaneseEnds.contains(where: rest.hasSuffix)
    }
    guard TextScan.isCapital(text.utf8.first ?? 0) else { return false }
    let bare = text.utf8.last == 0x2E || text.utf8.last == 0x3A ? String(text.dropLast()) : text
    guard bare.hasSuffix("en") else { return false }
    let words = bare.suffix(60).foldedWords
    return words.count > 2 && words.last.map(germanInfinitives.contains) ?? false
  }

  private static let foreignVerbs: WordSet = [
    // Spanish and Portuguese
    "verificar", "verifique", "verifica", "comprobar", "compruebe", "comprueba", "revisar", "revise",
    "revisa",
    "reiniciar", "reinicie", "reinicia", "ejecutar", "ejecute", "ejecuta", "detener", "detenga", "confirmar",
    "confirme", "confirma", "notificar", "notifique", "notifica", "avisar", "avise", "avisa", "contactar",
    "contacte",
    "contacta", "escalar", "escale", "escala", "identificar", "identifique", "identifica", "monitorear",
    "monitoree",
    "monitorizar", "crear", "cree", "eliminar", "elimine", "elimina", "borrar", "borre", "restaurar",
    "restaure",
    "restaura", "actualizar", "actualice", "actualiza", "abrir", "abra", "abre", "cerrar", "cierre",
    "documentar",
    "documente", "documenta", "registrar", "registre", "registra", "validar", "valide", "valida", "iniciar",
    "inicie",
    "inicia", "acceder", "acceda", "accede", "conectar", "conecte", "conectarse", "buscar", "busque", "busca",
    "deshabilitar", "habilitar", "desactivar", "activar", "aislar", "aísle", "cambiar", "cambie", "copiar",
    "copie",
    "esperar", "espere", "espera", "probar", "pruebe", "prueba", "consultar", "consulte", "consulta",
    "analizar",
    "analice", "analiza", "asegurar", "asegúrese", "asegurarse", "desplegar", "ejecutamos", "revertir",
    "revierta",
    "bloquear", "bloquee", "rotar", "rote", "informar", "informe", "recopilar", "recoger", "evaluar",
    "evalúe",
    "parar", "pare", "rodar", "rode", "atualizar", "atualize", "checar", "cheque", "confira", "conferir",
    "executar",
    "execute", "excluir", "exclua", "remover", "remova", "criar", "crie", "acessar", "acesse",
    "acionar",
    "acione", "comunicar", "comunique", "aguardar", "aguarde", "testar", "teste", "garantir", "garanta",
    "desligar",
    "desligue", "ligar", "ligue", "subir", "suba", "voltar", "volte", "reverter", "reverta", "isolar",
    "isole",
    "monitorar", "monitore", "alterar", "altere", "apagar", "apague", "configurar", "configure", "instalar",
    "instale",
    // French
    "vérifier", "vérifiez", "redémarrer", "redémarrez", "relancer", "relancez", "exécuter", "exécutez",
    "lancer",
    "lancez", "arrêter", "arrêtez", "démarrer", "démarrez", "contacter", "contactez", "prévenir", "prévenez",
    "notifier",
    "notifiez", "confirmer", "confirmez", "consulter", "consultez", "ouvrir", "ouvrez", "créer", "créez",
    "supprimer",
    "supprimez", "restaurer", "restaurez", "sauvegarder", "sauvegardez", "mettre", "mettez", "isoler",
    "isolez",
    "identifier", "identifiez", "analyser", "analysez", "surveiller", "surveillez", "attendre", "attendez",
    "documenter", "documentez", "désactiver", "désactivez", "activer", "activez", "connecter", "connectez",
    "escalader",
    "escaladez", "informer", "informez", "valider", "validez", "tester", "testez", "déployer", "déployez",
    "copier",
    "copiez", "modifier", "modifiez", "remplacer", "remplacez", "installer", "installez", "configurez",
    "bloquer",
    "bloquez", "assurez-vous", "couper", "coupez", "s'assurer", "s'authentifier",
    // Italian
    "verificare", "controllare", "controlla", "riavviare", "riavvia", "eseguire", "esegui", "avviare",
    "avvia",
    "fermare", "ferma", "confermare", "conferma", "contattare", "contatta", "aprire", "apri", "creare",
    "crea",
    "eliminare", "cancellare", "cancella", "ripristinare", "ripristina", "aggiornare", "aggiorna",
    "attendere",
    "attendi", "documentare", "isolare", "isola", "notificare", "identificare", "analizzare", "analizza",
    "accedere",
    "accedi", "disabilitare", "disabilita", "abilitare", "lanciare", "lancia", "installare", "modificare",
    "modifica",
    // German beside the infinitives, and Dutch
    "prüfe", "prüft", "überprüfe", "kontrolliere", "starte", "stoppe", "führe", "führen", "öffne",
    "informiere",
    "kontaktiere", "warten", "warte", "lösche", "erstelle", "sichere", "dokumentiere", "aktualisiere",
    "deaktiviere",
    "aktiviere", "melde", "verbinde", "ändere", "controleer", "controleren", "herstart", "herstarten", "voer",
    "uitvoeren", "neem", "meld",
  ]

  private static let germanInfinitives: WordSet = [
    "prüfen", "überprüfen", "kontrollieren", "starten", "neustarten", "stoppen", "ausführen", "öffnen",
    "informieren",
    "benachrichtigen", "kontaktieren", "abwarten", "löschen", "erstellen", "anlegen", "wiederherstellen",
    "sichern",
    "sicherstellen", "dokumentieren", "beenden", "aktualisieren", "deaktivieren", "aktivieren", "melden",
    "anmelden",
    "verbinden", "isolieren", "eskalieren", "bestätigen", "testen", "analysieren", "ändern", "einspielen",
    "aufrufen",
    "herunterfahren", "hochfahren", "abschalten", "einschalten", "umschalten", "einloggen", "setzen",
    "eintragen",
  ]

  private static let chineseStarts = [
    "检查", "執行", "执行", "重启", "重新", "登录", "登入", "确认", "查看", "停止", "启动", "删除", "备份", "恢复", "联系",
    "通知", "更新", "修改", "运行", "创建", "配置", "验证", "打开", "关闭", "如果", "进入", "安装", "添加",
    "切换", "清理", "扩容", "回滚", "部署", "收集", "排查", "观察", "等待", "设置", "点击", "选择", "请",
    "访问", "首先", "然后", "接着", "最后", "下载", "解压", "复制", "拷贝", "替换", "核对", "确保", "对照", "查找", "拉取",
    "终止", "隔离", "先检查", "先确认", "先停", "先重新", "先执行", "先备份", "先看", "再检查", "再看", "再确认", "再执行",
  ]

  private static let japaneseEnds = [
    "ください", "を確認", "を実行", "を停止", "を起動", "を再起動", "を削除", "を取得",
    "に連絡", "を連絡", "に報告", "にログイン", "を行う",
  ]
}
