fn main() {
    let mut files = Vec::new();
    let mut paths: Vec<_> = std::fs::read_dir(std::env::args().nth(1).unwrap()).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    for p in paths {
        files.push(jalon_rules::SourceFile::new(&p.file_name().unwrap().to_string_lossy(), &std::fs::read_to_string(&p).unwrap()));
    }
    let c = jalon_rules::Law::compile(files.clone());
    for d in &c.diagnostics {
        let f = files.iter().find(|f| f.name == d.file).unwrap();
        let (l, col) = f.line_column(d.range.start);
        println!("{}:{l}:{col} {} [{}] {:?} — {:?}", d.file, d.message, d.code, &f.text[d.range.clone()], d.help);
    }
    println!("{} operations", c.law.operations());
}
